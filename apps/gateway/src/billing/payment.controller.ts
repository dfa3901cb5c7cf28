import { GetPayment, PaymentView } from '@csite/protocol';
import { Get } from '@nestjs/common';
import { ApiController } from '../route/api-controller.decorator';
import { Answers } from '../route/answers.decorator';
import { Ask, type Asked } from '../route/asked.decorator';
import { type Json, Relay } from '../route/relay';

@ApiController('billing/payment')
export class PaymentController {
  constructor(private readonly relay: Relay) {}

  @Get()
  @Answers(200, PaymentView, 'How the customer pays, and what its debit or card waits for.', 'not-found')
  read(@Ask(GetPayment) asked: Asked<typeof GetPayment>): Promise<Json> {
    return this.relay.forward(asked);
  }
}
