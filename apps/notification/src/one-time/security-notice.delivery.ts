import { Delivers, type Received } from '@csite/messaging';
import { SecurityNotice, type SecurityNoticeData } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { securityNotice } from '../templates/security-notice/security-notice.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class SecurityNoticeDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(SecurityNotice)
  notice({ id, data }: Received<SecurityNoticeData>): Promise<void> {
    return this.sender.send({ id, template: securityNotice, data });
  }
}
