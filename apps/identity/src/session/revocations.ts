import { Bus, forEveryCustomer } from '@csite/messaging';
import { accessToken, SessionRevoked, type SessionRevokedData } from '@csite/protocol';
import { Clock, kysely, Log, Reads } from '@csite/service';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { IdentityTables } from '../identity.tables';

const repeatEveryMilliseconds = 5_000;
/** With a clock that stands still no token ever runs out; the sessions that ended last are told of then. */
const mostRepeated = 1_000;

const db = kysely<IdentityTables>();

/** Tells every process that a session has ended, so that each refuses its access tokens before they expire. */
@Injectable()
export class Revocations implements OnApplicationBootstrap, OnModuleDestroy {
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly bus: Bus,
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    const repeat = (): void =>
      void this.repeat().catch((error: unknown) => this.log.warn('ended sessions could not be told again', { error }));
    this.timer = setInterval(repeat, repeatEveryMilliseconds).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** After the commit. */
  tell(sessionId: string): void {
    this.bus.connection.publish(SessionRevoked.subject, JSON.stringify({ sessionId } satisfies SessionRevokedData));
  }

  /** A broadcast reaches those who listen: who was away or starts now hears again of each whose token may still be good. */
  async repeat(): Promise<void> {
    const since = this.clock.now().subtract({ seconds: accessToken.lifetimeSeconds }).toString();
    const ended = await forEveryCustomer(() =>
      this.reads.run(
        db
          .selectFrom('session')
          .where('ended_at', 'is not', null)
          .where('last_used_at', '>=', since)
          .select('id')
          .orderBy('last_used_at', 'desc')
          .limit(mostRepeated),
      ),
    );
    for (const { id } of ended) this.tell(id);
  }
}
