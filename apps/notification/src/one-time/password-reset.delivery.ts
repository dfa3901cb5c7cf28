import { Delivers, type Received } from '@csite/messaging';
import { PasswordResetLink, type PasswordResetLinkData } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { passwordResetLink } from '../templates/password-reset-link/password-reset-link.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class PasswordResetDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(PasswordResetLink)
  link({ id, data }: Received<PasswordResetLinkData>): Promise<void> {
    return this.sender.send({ id, template: passwordResetLink, data, secret: data.token, expiresAt: data.expiresAt });
  }
}
