import { accounts, type Call, everyone, Handles, recentlyConfirmed } from '@csite/messaging';
import {
  type AccountSummaryView,
  ConfirmAccountFreeze,
  type ConfirmAccountFreezeRequest,
  DecideAccountFreeze,
  type DecideAccountFreezeRequest,
  type GetAccountRequest,
  type Nothing,
  ReleaseAccount,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkTries } from '../link/link-tries';
import { DecideFreezeService } from './decide-freeze.service';
import { FreezeAccountService } from './freeze-account.service';

@Controller()
export class FreezeController {
  constructor(
    private readonly freezes: FreezeAccountService,
    private readonly decisions: DecideFreezeService,
    private readonly tries: LinkTries,
  ) {}

  @Handles(ConfirmAccountFreeze, everyone)
  confirm(request: ConfirmAccountFreezeRequest, call: Call): Promise<Nothing> {
    return this.tries.guard(call, () => this.freezes.confirm(request, call));
  }

  @Handles(DecideAccountFreeze, everyone)
  decide(request: DecideAccountFreezeRequest, call: Call): Promise<Nothing> {
    return this.tries.guard(call, () => this.decisions.decide(request, call));
  }

  @Handles(ReleaseAccount, recentlyConfirmed(accounts('owner')))
  release(request: GetAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.decisions.release(request, call);
  }
}
