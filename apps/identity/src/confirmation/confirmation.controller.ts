import { type Call, Handles, persons } from '@csite/messaging';
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

  @Handles(ChallengeConfirmation, persons())
  challenge(_request: Nothing, call: Call): Promise<ConfirmationChallengeView> {
    return this.confirmation.challenge(call);
  }

  @Handles(ConfirmSession, persons())
  confirm(request: ConfirmSessionRequest, call: Call): Promise<ConfirmedSessionView> {
    return this.confirmation.confirm(request, call);
  }
}
