import type { Call } from '@csite/messaging';
import type { AccountSummaryView, ChangeAccountRoleRequest, GetAccountRequest, Nothing } from '@csite/protocol';
import { Audit, Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { Link } from '../link/link.entity';
import { AccountSessions } from '../session/account-sessions';
import { AccountBook, accountStale } from './account-book';
import { AccountFacts } from './account.facts';

/** What an owner does to accounts that are there. */
@Injectable()
export class ManageAccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: AccountSessions,
    private readonly audit: Audit,
    private readonly facts: AccountFacts,
  ) {}

  async changeRole({ accountId, role, version }: ChangeAccountRoleRequest, call: Call): Promise<AccountSummaryView> {
    let ended: readonly string[] = [];
    const changed = await this.database.command(call, async (em) => {
      const book = await AccountBook.holdAsOwner(em, call.account);
      const account = book.account(accountId);
      if (account.version !== version) throw accountStale(account.summary());
      if (account.role === role) {
        this.audit.unchanged(em);
        return account.summary();
      }
      this.audit.record(em, { act: 'account.role-changed', subject: account, before: { role: account.role }, after: { role } });
      if (role !== 'owner') book.assertDispensable(account);
      account.assignRole(role);
      ended = await this.sessions.endAll(em, account.id, 'role');
      await this.facts.changed(em, account);
      return account.summary();
    });
    this.sessions.tell(ended);
    return changed;
  }

  async remove({ accountId }: GetAccountRequest, call: Call): Promise<Nothing> {
    let ended: readonly string[] = [];
    await this.database.command(call, async (em) => {
      const book = await AccountBook.holdAsOwner(em, call.account);
      const account = book.account(accountId);
      book.assertDispensable(account);
      ended = await this.sessions.endAll(em, account.id, 'removed');
      await em.nativeDelete(Link, { subjectId: account.id });
      em.remove(account);
      this.facts.removed(em, account);
      const { email, role } = account;
      this.audit.record(em, { act: 'account.removed', subject: account, before: { email, role } });
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }
}
