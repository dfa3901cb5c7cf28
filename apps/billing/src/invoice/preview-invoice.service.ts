import type { InvoicePreview, PreviewInvoiceRequest } from '@csite/protocol';
import { Database } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { issuerOn } from '../issuer/issuers';
import { rateOn } from '../issuer/tax-rate.value';
import { dueDay } from './due-day';
import { invoiceAmounts } from './invoice-totals';

/** What a document over charges to come would say: reckoned as it will be when it is issued. */
@Injectable()
export class PreviewInvoiceService {
  constructor(private readonly database: Database) {}

  async preview({ chargedOn, charges }: PreviewInvoiceRequest): Promise<InvoicePreview> {
    const { taxRates } = await this.database.transaction((em) => issuerOn(em, chargedOn));
    const taxRate = rateOn(taxRates, chargedOn);
    const lines = charges.map((charge) => ({ ...charge, taxRate }));
    const dueOn = dueDay(Temporal.PlainDate.from(chargedOn)).toString();
    return { issuedOn: chargedOn, dueOn, lines, ...invoiceAmounts(lines) };
  }
}
