import { type Call, Handles, operators } from '@csite/messaging';
import { type InvoiceView, RecordPayment, type RecordPaymentRequest } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { RecordPaymentService } from './record-payment.service';

@Controller()
export class ReceiptController {
  constructor(private readonly recording: RecordPaymentService) {}

  @Handles(RecordPayment, operators())
  record(request: RecordPaymentRequest, call: Call): Promise<InvoiceView> {
    return this.recording.transfer(request, call);
  }
}
