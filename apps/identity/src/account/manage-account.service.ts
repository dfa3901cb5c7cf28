import type { Call } from '@csite/messaging';
import type { AccountSummaryView, ChangeAccountRoleRequest, GetAccountRequest, Nothing } from '@csite/protocol';
import { Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { Link } from '../link/link.entity';
import { AccountSessions } from '../session/account-sessions';
import { AccountBook, accountStale } from './account-book';

/** What an owner does to accounts that are there. */
@Injectable()
export class ManageAccountService {
  constructor(
    private readonly database: Database,
    private readonly sessions: AccountSessions,
  ) {}

  async changeRole({ accountId, role, version }: ChangeAccountRoleRequest, call: Call): Promise<AccountSummaryView> {
    let ended: readonly string[] = [];
    const changed = await this.database.command(call, async (em) => {
      const book = await AccountBook.holdAsOwner(em, call.account);
      const account = book.account(accountId);
      if (account.version !== version) throw accountStale(account.summary());
      if (account.role === role) return account.summary();
      if (role !== 'owner') book.assertDispensable(account);
      account.assignRole(role);
      ended = await this.sessions.endAll(em, account.id, 'role');
      await em.flush();
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
      return {};
    });
    this.sessions.tell(ended);
    return {};
  }
}
