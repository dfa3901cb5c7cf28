import { Int, OneOf, Text } from '../fields/fields';
import { query } from '../wire/message';
import { InvoiceRequest } from './get-invoice.message';
import { type InvoiceLayout, invoiceLayouts } from './invoice-terms';

export class ReadInvoiceFileRequest extends InvoiceRequest {
  @OneOf(invoiceLayouts) layout!: InvoiceLayout;
  /** First byte of the piece. */
  @Int() offset!: number;
}

/** A piece of the PDF: a reply of the bus has room for no whole one. */
export class InvoiceFilePiece {
  @Text({ max: 100 }) fileName!: string;
  /** Bytes of the whole file; 0 while it is being made: ask again. */
  @Int() size!: number;
  /** Of the whole file, hexadecimal; empty while it is being made. */
  @Text({ min: 0, max: 64 }) sha256!: string;
  @Text({ min: 0, max: 700_000 }) base64!: string;
}

/** `not-found` `invoice.unknown`. */
export const ReadInvoiceFile = query({
  subject: 'rpc.billing.invoice.file',
  request: ReadInvoiceFileRequest,
  reply: InvoiceFilePiece,
});

/** The same for operators, of any customer: postcards go to the print shop. */
export const ReadOperatorInvoiceFile = query({
  subject: 'rpc.billing.operator.invoice-file',
  request: ReadInvoiceFileRequest,
  reply: InvoiceFilePiece,
});
