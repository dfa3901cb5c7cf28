import type { Call } from '@csite/messaging';
import type {
  AccountSummaryView,
  DecideAccountFreezeRequest,
  DecideFrozenAccountRequest,
  FreezeDecision,
  GetAccountRequest,
  Nothing,
} from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Account } from '../account/account.entity';
import { AccountBook } from '../account/account-book';
import { AccountFacts } from '../account/account.facts';
import { Link } from '../link/link.entity';
import { LinkedAccounts } from '../link/linked-accounts';
import { SecurityNotices } from '../notice/security-notices';

/** What becomes of a frozen account: an owner decides, or where none is left the contractor, and last an operator. */
@Injectable()
export class DecideFreezeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly linked: LinkedAccounts,
    private readonly notices: SecurityNotices,
    private readonly audit: Audit,
    private readonly facts: AccountFacts,
  ) {}

  release({ accountId }: GetAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.database.command(call, async (em) => {
      const book = await AccountBook.holdAsOwner(em, call.account);
      const account = book.account(accountId);
      await this.free(em, book, account, call);
      await em.flush();
      return account.summary();
    });
  }

  /** Only where there still is no owner: one who came back since the mail decides. @throws Failure `account.owner-decides` */
  decide({ token, decision }: DecideAccountFreezeRequest, call: Call): Promise<Nothing> {
    return this.database.command(call, async (em) => {
      const { account, link, book } = await this.linked.hold(em, token, 'freeze-decision');
      link.use(this.clock.now());
      book.assertOwnerless(account);
      await this.settle(em, book, account, decision, call);
      return {};
    });
  }

  /** Where the link of the contractor did not come to anything. */
  decideAsOperator({ accountId, decision, reason }: DecideFrozenAccountRequest, call: Call): Promise<Nothing> {
    return this.database.command(call, async (em) => {
      const book = await AccountBook.holdOf(em, accountId);
      const account = book.account(accountId);
      account.assertFrozen();
      book.assertOwnerless(account);
      await this.settle(em, book, account, decision, call, reason);
      return {};
    });
  }

  private async settle(
    em: EntityManager,
    book: AccountBook,
    account: Account,
    decision: FreezeDecision,
    call: Call,
    reason?: string,
  ): Promise<void> {
    if (decision === 'release') await this.free(em, book, account, call, reason);
    else await this.remove(em, book, account, reason);
  }

  /** What was frozen with it was so for nothing else. */
  private async free(em: EntityManager, book: AccountBook, account: Account, call: Call, reason?: string): Promise<void> {
    const freed = [...book.frozenWith(account), account];
    await this.voidLinks(em, freed);
    for (const each of freed) await this.freeOne(em, each, call, reason);
    await this.facts.changed(em, ...freed);
  }

  /** Whatever was mailed of them before works no more: it has been decided. */
  private async voidLinks(em: EntityManager, decided: readonly Account[]): Promise<void> {
    const links = await em.find(Link, { subjectId: { $in: decided.map(({ id }) => id) } });
    for (const link of links) link.void(this.clock.now());
  }

  private async freeOne(em: EntityManager, account: Account, call: Call, reason?: string): Promise<void> {
    account.release();
    const before = { state: 'frozen' };
    this.audit.record(em, { act: 'account.released', customerId: account.customerId, subject: account, before, reason });
    if (account.isActive()) await this.notices.tell(em, account, 'account-released', call);
  }

  /** With what it had invited: no owner is there who could look at each. */
  private async remove(em: EntityManager, book: AccountBook, account: Account, reason?: string): Promise<void> {
    account.assertFrozen();
    const removed = [account, ...book.frozenWith(account)];
    await em.nativeDelete(Link, { subjectId: { $in: removed.map(({ id }) => id) } });
    for (const gone of removed) {
      const { customerId, email, role } = gone;
      em.remove(gone);
      this.facts.removed(em, gone);
      this.audit.record(em, { act: 'account.removed', customerId, subject: gone, before: { email, role }, reason });
    }
  }
}
