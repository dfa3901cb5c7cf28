import type { DocumentPreview, InvoicePreview, MonthChargeView, MonthPreview, PreviewInvoiceRequest } from '@csite/protocol';
import { Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { issuerOn } from '../issuer/issuers';
import { rateOn } from '../issuer/tax-rate.value';
import { dueDay } from './due-day';
import { invoiceAmounts } from './invoice-totals';

/** What documents over charges to come would say: reckoned as they will be when they are issued. */
@Injectable()
export class PreviewInvoiceService {
  constructor(private readonly database: Database) {}

  preview({ chargedOn, charges, terms = [], months = [] }: PreviewInvoiceRequest): Promise<InvoicePreview> {
    return this.database.transaction(async (em) => {
      const month = await documentOn(em, chargedOn, charges);
      const coming: InvoicePreview['terms'] = [];
      for (const { chargedOn: day, charges: own, ...term } of terms)
        coming.push({ ...term, ...(await documentOn(em, day, own)) });
      const later: MonthPreview[] = [];
      for (const { chargedOn: day, charges: all, begins } of months) later.push({ begins, ...(await documentOn(em, day, all)) });
      return { ...month, terms: coming, ...(later.length > 0 && { months: later }) };
    });
  }
}

const documentOn = async (em: EntityManager, day: string, charges: readonly MonthChargeView[]): Promise<DocumentPreview> => {
  const { taxRates } = await issuerOn(em, day);
  const taxRate = rateOn(taxRates, day);
  const lines = charges.map((charge) => ({ ...charge, taxRate }));
  return { issuedOn: day, dueOn: dueDay(Temporal.PlainDate.from(day)).toString(), lines, ...invoiceAmounts(lines) };
};
