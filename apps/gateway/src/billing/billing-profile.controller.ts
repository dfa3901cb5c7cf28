import { BillingProfileView, GetBillingProfile } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('billing/profile')
export class BillingProfileController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, BillingProfileView, 'How the customer is billed: address, mails, delivery, payment method.', 'not-found')
  read(@Ask(GetBillingProfile) asked: Asked<typeof GetBillingProfile>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
