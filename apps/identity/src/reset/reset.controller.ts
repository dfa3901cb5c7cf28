import { type Call, everyone, Handles } from '@csite/messaging';
import {
  ConfirmPasswordReset,
  type ConfirmPasswordResetRequest,
  type Nothing,
  type PasswordResetMailView,
  RequestPasswordReset,
  type RequestPasswordResetRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkTries } from '../link/link-tries';
import { ConfirmResetService } from './confirm-reset.service';
import { RequestResetService } from './request-reset.service';

@Controller()
export class ResetController {
  constructor(
    private readonly requests: RequestResetService,
    private readonly confirmation: ConfirmResetService,
    private readonly tries: LinkTries,
  ) {}

  @Handles(RequestPasswordReset, everyone)
  request(request: RequestPasswordResetRequest, call: Call): Promise<PasswordResetMailView> {
    return this.requests.request(request, call);
  }

  @Handles(ConfirmPasswordReset, everyone)
  confirm(request: ConfirmPasswordResetRequest, call: Call): Promise<Nothing> {
    return this.tries.guard(call, () => this.confirmation.confirm(request, call));
  }
}
