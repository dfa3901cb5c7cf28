import { Delivers, type Received } from '@csite/messaging';
import { OperatorNotice, type OperatorNoticeData } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { operatorNotice } from '../templates/operator-notice/operator-notice.template';
import { OneTimeMailSender } from './one-time-mail.sender';

@Controller()
export class OperatorNoticeDelivery {
  constructor(private readonly sender: OneTimeMailSender) {}

  @Delivers(OperatorNotice)
  notice({ id, data }: Received<OperatorNoticeData>): Promise<void> {
    return this.sender.send({ id, template: operatorNotice, data });
  }
}
