import { type Call, everyone, Handles } from '@csite/messaging';
import {
  type ConfirmedSignUpView,
  ConfirmSignUp,
  type ConfirmSignUpRequest,
  SetSignUpAccount,
  type SetSignUpAccountRequest,
  type SignUpMailView,
  type SignUpView,
  StartSignUp,
  type StartSignUpRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkTries } from '../link/link-tries';
import { ConfirmSignUpService } from './confirm-sign-up.service';
import { SetSignUpAccountService } from './set-sign-up-account.service';
import { StartSignUpService } from './start-sign-up.service';

@Controller()
export class SignUpController {
  constructor(
    private readonly first: StartSignUpService,
    private readonly second: SetSignUpAccountService,
    private readonly last: ConfirmSignUpService,
    private readonly tries: LinkTries,
  ) {}

  @Handles(StartSignUp, everyone)
  start(request: StartSignUpRequest, call: Call): Promise<SignUpView> {
    return this.first.start(request, call);
  }

  @Handles(SetSignUpAccount, everyone)
  setAccount(request: SetSignUpAccountRequest, call: Call): Promise<SignUpMailView> {
    return this.second.set(request, call);
  }

  @Handles(ConfirmSignUp, everyone)
  confirm(request: ConfirmSignUpRequest, call: Call): Promise<ConfirmedSignUpView> {
    return this.tries.guard(call, () => this.last.confirm(request, call));
  }
}
