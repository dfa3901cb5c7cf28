import { accounts, type Call, Handles, internal, recentlyConfirmed } from '@csite/messaging';
import {
  type AccountCheck,
  type AccountPage,
  type AccountSummaryView,
  type AccountView,
  ChangeAccountRole,
  type ChangeAccountRoleRequest,
  CheckAccount,
  type CheckAccountRequest,
  GetAccount,
  type GetAccountRequest,
  ListAccounts,
  type ListAccountsRequest,
  type Nothing,
  ReadOwnAccount,
  RemoveAccount,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { AccountReader } from './account.reader';
import { ManageAccountService } from './manage-account.service';

@Controller()
export class AccountController {
  constructor(
    private readonly reader: AccountReader,
    private readonly management: ManageAccountService,
  ) {}

  @Handles(ReadOwnAccount, accounts())
  me(_request: Nothing, call: Call): Promise<AccountView> {
    return this.reader.own(call.account);
  }

  @Handles(ListAccounts, accounts('owner'))
  list(request: ListAccountsRequest, call: Call): Promise<AccountPage> {
    return this.reader.list(call.account, request);
  }

  @Handles(GetAccount, accounts('owner'))
  get({ accountId }: GetAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.reader.summary(call.account, accountId);
  }

  /** For the gateway, where somebody reads without a session. */
  @Handles(CheckAccount, internal)
  check({ accountId }: CheckAccountRequest): Promise<AccountCheck> {
    return this.reader.check(accountId);
  }

  @Handles(ChangeAccountRole, recentlyConfirmed(accounts('owner')))
  changeRole(request: ChangeAccountRoleRequest, call: Call): Promise<AccountSummaryView> {
    return this.management.changeRole(request, call);
  }

  @Handles(RemoveAccount, recentlyConfirmed(accounts('owner')))
  remove(request: GetAccountRequest, call: Call): Promise<Nothing> {
    return this.management.remove(request, call);
  }
}
