import { BillingParticulars, BillingProfileView, ChangeBillingProfile, GetBillingProfile } from '@csite/protocol';
import { Get, Put } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, AskEdit, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('billing/profile')
export class BillingProfileController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, BillingProfileView, 'How the customer is billed: address, mails, delivery, payment method.', 'not-found')
  read(@Ask(GetBillingProfile) asked: Asked<typeof GetBillingProfile>): Promise<Json> {
    return this.relay.forwardEditable(asked);
  }

  @Put()
  @Answers(
    200,
    BillingProfileView,
    'Changes address, mails and delivery of bills to come; the payment method goes by application.',
    'not-found',
    'conflict',
  )
  change(@AskEdit(ChangeBillingProfile, BillingParticulars) asked: Asked<typeof ChangeBillingProfile>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
