import { accounts, type Call, Handles } from '@csite/messaging';
import {
  ChallengeConfirmation,
  type ConfirmationChallengeView,
  type ConfirmedSessionView,
  ConfirmSession,
  type ConfirmSessionRequest,
  type Nothing,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ConfirmSessionService } from './confirm-session.service';

@Controller()
export class ConfirmationController {
  constructor(private readonly confirmation: ConfirmSessionService) {}

  @Handles(ChallengeConfirmation, accounts())
  challenge(_request: Nothing, call: Call): Promise<ConfirmationChallengeView> {
    return this.confirmation.challenge(call);
  }

  @Handles(ConfirmSession, accounts())
  confirm(request: ConfirmSessionRequest, call: Call): Promise<ConfirmedSessionView> {
    return this.confirmation.confirm(request, call);
  }
}
