import { accounts, type Call, Handles } from '@csite/messaging';
import { type ConfirmedSessionView, ConfirmSession, type ConfirmSessionRequest } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ConfirmSessionService } from './confirm-session.service';

@Controller()
export class ConfirmationController {
  constructor(private readonly confirmation: ConfirmSessionService) {}

  @Handles(ConfirmSession, accounts())
  confirm(request: ConfirmSessionRequest, call: Call): Promise<ConfirmedSessionView> {
    return this.confirmation.confirm(request, call);
  }
}
