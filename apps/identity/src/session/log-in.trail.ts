import type { Call } from '@csite/messaging';
import { Audit, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Candidate } from './candidate';
import type { Session } from './session.entity';

export interface Person {
  readonly name: string;
  readonly email: string;
}

/** What log-ins leave in the audit trail. */
@Injectable()
export class LogInTrail {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  opened(em: EntityManager, session: Session, { name, email }: Person): void {
    const by = { ...session.holder(), name, email };
    this.audit.record(em, { act: 'session.opened', customerId: session.customerId ?? undefined, subject: session, by });
  }

  /** The password was right; the entry is that of the second step. */
  halted(em: EntityManager): void {
    this.audit.unchanged(em);
  }

  /** By whoever asks; by the holder of the session where its refresh token alone named it. */
  ended(em: EntityManager, session: Session, { caller }: Call): void {
    const customerId = session.customerId ?? undefined;
    this.audit.record(em, { act: 'session.ended', customerId, subject: session, ...(!caller && { by: session.holder() }) });
  }

  /** A copy of a refresh token came: whoever brought it is not known. */
  reused(em: EntityManager, session: Session): void {
    this.audit.record(em, { act: 'session.reused', customerId: session.customerId ?? undefined, subject: session });
  }

  /**
   * One entry for each that may have been meant, and one where nobody was: both take the same time. As many as the limits of
   * log-in let through.
   */
  rejected(candidates: readonly Candidate[], typed: Readonly<Record<string, string>>): Promise<void> {
    return this.database.transaction((em) => {
      for (const { id, name, customerId } of candidates)
        this.audit.record(em, { act: 'session.rejected', customerId: customerId ?? undefined, subject: { id, name } });
      if (candidates.length === 0) this.audit.record(em, { act: 'session.rejected', after: typed });
      return Promise.resolve();
    });
  }
}
