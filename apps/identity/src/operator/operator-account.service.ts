import type { Call } from '@csite/messaging';
import type { Nothing, OperatorAccountRequest } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { AccountBook } from '../account/account-book';
import { nothingToReset } from '../factor/factor.failures';
import { takeFactors } from '../factor/take-factors';
import { SecurityNotices } from '../notice/security-notices';
import { AccountSessions } from '../session/account-sessions';

/** What the vendor does to an account where its customer cannot: on record with its reason, and told to whom it concerns. */
@Injectable()
export class OperatorAccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: AccountSessions,
    private readonly notices: SecurityNotices,
    private readonly audit: Audit,
  ) {}

  async endSessions({ accountId, reason }: OperatorAccountRequest, call: Call): Promise<Nothing> {
    let ended: readonly string[] = [];
    await this.database.command<Nothing>(call, async (em) => {
      const book = await AccountBook.holdOf(em, accountId);
      const account = book.account(accountId);
      ended = await this.sessions.endAll(em, accountId, 'operator');
      if (ended.length === 0) {
        this.audit.unchanged(em);
        return {};
      }
      this.audit.record(em, { act: 'sessions.ended', customerId: book.customer.id, subject: account, reason });
      await this.notices.tell(em, account, 'sessions-ended-by-operator', call);
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }

  /** Whoever is in by a factor that is taken is out. @throws Failure where there is none to take */
  async resetFactors({ accountId, reason }: OperatorAccountRequest, call: Call): Promise<Nothing> {
    let ended: readonly string[] = [];
    await this.database.command<Nothing>(call, async (em) => {
      const book = await AccountBook.holdOf(em, accountId);
      const account = book.account(accountId);
      const { id: customerId } = book.customer;
      const had = await takeFactors(em, { kind: 'account', id: accountId, customerId });
      if (!had) throw nothingToReset();
      ended = await this.sessions.endAll(em, accountId, 'factors');
      this.audit.record(em, { act: 'factors.reset', customerId, subject: account, reason });
      for (const told of [account, ...book.ownersBeside(account)])
        await this.notices.tell(em, told, 'factors-reset-by-operator', call, { person: account.name });
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }
}
