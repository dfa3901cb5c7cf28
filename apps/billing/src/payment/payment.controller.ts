import { accounts, type Call, Handles } from '@csite/messaging';
import { GetPayment, type Nothing, type PaymentView } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { PaymentReader } from './payment.reader';

@Controller()
export class PaymentController {
  constructor(private readonly reader: PaymentReader) {}

  @Handles(GetPayment, accounts())
  get(_request: Nothing, call: Call): Promise<PaymentView> {
    return this.reader.get(call.account.customerId);
  }
}
