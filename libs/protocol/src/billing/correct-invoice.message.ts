import { Int, ListOf, Optional, Text, Yen } from '../fields/fields';
import { command } from '../wire/message';
import { InvoiceRequest } from './get-invoice.message';
import { InvoiceView } from './invoice.view';

const reason = {
  max: 1000,
  pattern: /\S/,
  hint: { ja: '理由を入力してください。文書に記載されます。', en: 'Must say why; it stands on the document.' },
};

export class VoidInvoiceRequest extends InvoiceRequest {
  @Text(reason) reason!: string;
}

/** A difference: what takes back has a negative quantity. */
export class CorrectionLine {
  @Text({ max: 40 }) code!: string;
  @Text() name!: string;
  @Int({ min: -1_000_000, max: 1_000_000 }) quantity!: number;
  @Yen() unitPrice!: number;
  @Text({ min: 0 }) remark!: string;
  /** One of the document's own; its first unless told. */
  @Optional() @Text({ max: 6 }) taxRate?: string;
}

export class CorrectInvoiceRequest extends InvoiceRequest {
  @ListOf(() => CorrectionLine, { max: 100 }) lines!: CorrectionLine[];
  @Text(reason) reason!: string;
}

/** An operator takes a whole invoice back, by a document that names it. `conflict` `invoice.voided`, `invoice.not-correctable`. */
export const VoidInvoice = command({
  subject: 'rpc.billing.invoice.void',
  audit: ['invoice.voided'],
  request: VoidInvoiceRequest,
  reply: InvoiceView,
});

/** An operator corrects an invoice by a difference, on a document that names it. Failures as of `VoidInvoice`, `invoice.wrong-rate`, `invoice.below-zero`. */
export const CorrectInvoice = command({
  subject: 'rpc.billing.invoice.correct',
  audit: ['invoice.corrected'],
  request: CorrectInvoiceRequest,
  reply: InvoiceView,
});
