import { type Call, Handles, operators, recentlyConfirmed } from '@csite/messaging';
import {
  DecideFrozenAccount,
  type DecideFrozenAccountRequest,
  EndAccountSessions,
  ListOperatorAccounts,
  type ListOperatorAccountsRequest,
  type Nothing,
  type OperatorAccountPage,
  type OperatorAccountRequest,
  ResetAccountFactors,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { DecideFreezeService } from '../freeze/decide-freeze.service';
import { OperatorAccountReader } from './operator-account.reader';
import { OperatorAccountService } from './operator-account.service';

@Controller()
export class OperatorAccountController {
  constructor(
    private readonly reader: OperatorAccountReader,
    private readonly accounts: OperatorAccountService,
    private readonly decisions: DecideFreezeService,
  ) {}

  @Handles(ListOperatorAccounts, operators())
  list(request: ListOperatorAccountsRequest): Promise<OperatorAccountPage> {
    return this.reader.list(request);
  }

  @Handles(EndAccountSessions, recentlyConfirmed(operators()))
  endSessions(request: OperatorAccountRequest, call: Call): Promise<Nothing> {
    return this.accounts.endSessions(request, call);
  }

  @Handles(ResetAccountFactors, recentlyConfirmed(operators()))
  resetFactors(request: OperatorAccountRequest, call: Call): Promise<Nothing> {
    return this.accounts.resetFactors(request, call);
  }

  @Handles(DecideFrozenAccount, recentlyConfirmed(operators()))
  decide(request: DecideFrozenAccountRequest, call: Call): Promise<Nothing> {
    return this.decisions.decideAsOperator(request, call);
  }
}
