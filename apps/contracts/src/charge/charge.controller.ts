import { accounts, type Call, Handles } from '@csite/messaging';
import { type ChargesPreview, type Nothing, PreviewCharges } from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ChargePreviewService } from './charge-preview.service';

@Controller()
export class ChargeController {
  constructor(private readonly charges: ChargePreviewService) {}

  @Handles(PreviewCharges, accounts('owner', 'billing'))
  preview(_request: Nothing, call: Call): Promise<ChargesPreview> {
    return this.charges.preview(call.account.customerId);
  }
}
