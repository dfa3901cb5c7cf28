import type { Call } from '@csite/messaging';
import type { ConfirmAccountFreezeRequest, Nothing } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import type { AccountBook } from '../account/account-book';
import { AccountFacts } from '../account/account.facts';
import { Link } from '../link/link.entity';
import { LinkedAccounts } from '../link/linked-accounts';
import { SecurityNotices } from '../notice/security-notices';
import { AccountSessions } from '../session/account-sessions';
import { FreezeMailer } from './freeze.mailer';

/** Nobody logs in to an account of which a reader of its notice says that it is none of theirs, until it is decided on. */
@Injectable()
export class FreezeAccountService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly linked: LinkedAccounts,
    private readonly sessions: AccountSessions,
    private readonly notices: SecurityNotices,
    private readonly mailer: FreezeMailer,
    private readonly audit: Audit,
    private readonly facts: AccountFacts,
  ) {}

  async confirm({ token }: ConfirmAccountFreezeRequest, call: Call): Promise<Nothing> {
    let ended: readonly string[] = [];
    await this.database.command(call, async (em) => {
      const { account, link, book } = await this.linked.hold(em, token, 'account-freeze');
      link.use(this.clock.now());
      // Another reader said so before: it is frozen already.
      if (account.isFrozen()) this.audit.unchanged(em);
      else ended = await this.freeze(em, account, book, call);
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }

  /** With all that it invited: whoever came in as a stranger may have let in others. */
  private async freeze(em: EntityManager, account: Account, book: AccountBook, call: Call): Promise<readonly string[]> {
    const along = book.invitedBy(account).filter((invited) => !invited.isFrozen());
    const persons = [account, ...along.filter((invited) => invited.isActive())];
    const ended = [await this.close(em, account)];
    for (const invited of along) ended.push(await this.close(em, invited, account));
    await this.facts.changed(em, account, ...along);
    for (const person of persons) await this.notices.tell(em, person, 'account-frozen', call, { person: person.name });
    const owners = book.ownersBeside(account);
    const words = { person: account.name, ...(along.length > 0 && { along: along.length }) };
    for (const owner of owners) await this.notices.tell(em, owner, 'account-frozen', call, words);
    if (owners.length === 0) await this.askContractor(em, book);
    return ended.flat();
  }

  private async close(em: EntityManager, account: Account, head?: Account): Promise<readonly string[]> {
    const now = this.clock.now();
    account.freeze(now, head);
    const { id: subjectId, customerId } = account;
    const open = await em.find(Link, { subjectId, purpose: { $in: ['password-reset', 'invitation'] } });
    for (const link of open) link.void(now);
    const reason = head ? 'invited-by-frozen' : 'not-us';
    this.audit.record(em, { act: 'account.frozen', customerId, subject: account, after: { state: 'frozen' }, reason });
    return this.sessions.endAll(em, account.id, 'frozen');
  }

  /** Also about those that were frozen while there still was an owner to decide. */
  private async askContractor(em: EntityManager, book: AccountBook): Promise<void> {
    for (const head of book.frozenHeads()) await this.mailer.askContractor(em, book, head);
  }
}
