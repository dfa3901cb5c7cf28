import { Delivers, type Received } from '@csite/messaging';
import { AlreadyRegistered, type AlreadyRegisteredData, SignUpLink, type SignUpLinkData } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { alreadyRegistered } from '../templates/already-registered/already-registered.template';
import { signUpLink } from '../templates/sign-up-link/sign-up-link.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class SignUpDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(SignUpLink)
  signUpLink({ id, data }: Received<SignUpLinkData>): Promise<void> {
    return this.sender.send({ id, template: signUpLink, data, secret: data.token, expiresAt: data.expiresAt });
  }

  @Delivers(AlreadyRegistered)
  alreadyRegistered({ id, data }: Received<AlreadyRegisteredData>): Promise<void> {
    return this.sender.send({ id, template: alreadyRegistered, data });
  }
}
