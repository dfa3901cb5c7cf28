import { Delivers, type Received } from '@csite/messaging';
import { InvitationLink, type InvitationLinkData } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { invitationLink } from '../templates/invitation-link/invitation-link.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class InvitationDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(InvitationLink)
  invitationLink({ id, data }: Received<InvitationLinkData>): Promise<void> {
    return this.sender.send({ id, template: invitationLink, data, secret: data.token, expiresAt: data.expiresAt });
  }
}
