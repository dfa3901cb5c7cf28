import type { Call } from '@csite/messaging';
import type { AuditAct, BackupCode, OperatorEvent } from '@csite/protocol';
import { Audit, Clock, Database, type IdempotentCall } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Account } from '../account/account.entity';
import { SecurityNotices } from '../notice/security-notices';
import { Secrets } from '../secret/secrets';
import { personOf } from '../session/person-of';
import { sessionEnded } from '../session/session.failures';
import { StoredBackupCode } from './backup-code.entity';
import { backupCodeHash, newBackupCodes } from './backup-codes';
import { FactorBook } from './factor-book';
import { holderOf } from './holder';

interface Told {
  readonly act: AuditAct;
  readonly event: OperatorEvent;
  readonly subject: { readonly id: string; readonly name?: string };
}

/** What every change of one's own factors has in common: the book is held, the trail and the person are told. */
@Injectable()
export class FactorChange {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly audit: Audit,
    private readonly notices: SecurityNotices,
  ) {}

  now(): Temporal.Instant {
    return this.clock.now();
  }

  /** @param once by what a repeat is told, where what was sent must not be kept. */
  ofOwn<T>(call: Call, work: (em: EntityManager, book: FactorBook) => Promise<T>, once: IdempotentCall = call): Promise<T> {
    return this.database.command(once, async (em) => work(em, await FactorBook.hold(em, holderOf(call.person))));
  }

  async tell(em: EntityManager, call: Call, { act, event, subject }: Told): Promise<void> {
    const person = await personOf(em, call.person);
    if (!person) throw sessionEnded();
    this.audit.record(em, { act, subject });
    if (person instanceof Account) await this.notices.tell(em, person, event, call);
    else this.notices.tellOperator(em, person, event, call);
  }

  /** Clear only here and in the answer: what is kept under an Idempotency-Key must not hold them. */
  giveCodes(em: EntityManager, book: FactorBook): BackupCode[] {
    const codes = newBackupCodes();
    const { holder } = book;
    const stored = codes.map((code) => new StoredBackupCode(holder, backupCodeHash(this.secrets, holder.id, code)));
    em.remove([...book.renewCodes(stored)]);
    em.persist(stored);
    return codes.map((code) => ({ code }));
  }
}
