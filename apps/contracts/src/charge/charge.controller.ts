import { accounts, type Call, Handles, type Written } from '@csite/messaging';
import { type ChargesPreview, type Nothing, PreviewCharges } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ChargePreviewReader } from './charge-preview.reader';
import { invoiceReaders } from './invoice-readers';

@Controller()
export class ChargeController {
  constructor(private readonly charges: ChargePreviewReader) {}

  @Handles(PreviewCharges, accounts(...invoiceReaders))
  preview(_request: Nothing, call: Call): Promise<Written<ChargesPreview>> {
    return this.charges.preview(call.account.customerId);
  }
}
