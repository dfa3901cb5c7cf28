import type { Call } from '@csite/messaging';
import type { CallerKind, EndSessionRequest, Nothing } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { LogInTrail } from './log-in.trail';
import { RefreshTokens } from './refresh-tokens';
import { Revocations } from './revocations';
import { Session } from './session.entity';

@Injectable()
export class EndSessionService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: RefreshTokens,
    private readonly revocations: Revocations,
    private readonly trail: LogInTrail,
  ) {}

  /** Sessions of the other kind are left alone, whatever names them. */
  async end(kind: CallerKind, { refreshToken }: EndSessionRequest, call: Call): Promise<Nothing> {
    const ended = await this.database.transaction(async (em) => {
      const meant = await this.meant(em, call.caller?.sessionId, refreshToken);
      const sessions = meant.filter((session) => session.isOf(kind));
      const ended = sessions.filter((session) => session.finish('log-out', this.clock.now()));
      for (const session of ended) this.trail.ended(em, session, call);
      return ended.map(({ id }) => id);
    });
    for (const sessionId of ended) this.revocations.tell(sessionId);
    return {};
  }

  /** The session of the access token, and that of the refresh token if it is genuine. */
  private async meant(em: EntityManager, ownId: string | undefined, refreshToken: string | undefined): Promise<Session[]> {
    const presented = refreshToken === undefined ? undefined : this.tokens.read(refreshToken);
    const ids = [ownId, presented?.sessionId].filter((id) => id !== undefined);
    const sessions = await em.find(
      Session,
      { id: { $in: ids } },
      { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
    );
    return sessions.filter((session) => session.id === ownId || (presented && this.tokens.isGenuine(presented, session)));
  }
}
