import { accounts, type Call, everyone, Handles, recentlyConfirmed } from '@csite/messaging';
import {
  type AccountSummaryView,
  type ConfirmedInvitationView,
  ConfirmInvitation,
  type ConfirmInvitationRequest,
  type GetAccountRequest,
  InviteAccount,
  type InviteAccountRequest,
  ResendInvitation,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { LinkTries } from '../link/link-tries';
import { ConfirmInvitationService } from './confirm-invitation.service';
import { InviteAccountService } from './invite-account.service';

@Controller()
export class InvitationController {
  constructor(
    private readonly invitations: InviteAccountService,
    private readonly confirmation: ConfirmInvitationService,
    private readonly tries: LinkTries,
  ) {}

  @Handles(InviteAccount, recentlyConfirmed(accounts('owner')))
  invite(request: InviteAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.invitations.invite(request, call);
  }

  @Handles(ResendInvitation, recentlyConfirmed(accounts('owner')))
  resend(request: GetAccountRequest, call: Call): Promise<AccountSummaryView> {
    return this.invitations.resend(request, call);
  }

  @Handles(ConfirmInvitation, everyone)
  confirm(request: ConfirmInvitationRequest, call: Call): Promise<ConfirmedInvitationView> {
    return this.tries.guard(call, () => this.confirmation.confirm(request, call));
  }
}
