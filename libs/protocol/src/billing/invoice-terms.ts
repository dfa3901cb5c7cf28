/** 請求書, 訂正, 取消: the last two are documents of their own that name the one they are about. */
export const invoiceKinds = ['invoice', 'correction', 'void'] as const;
export type InvoiceKind = (typeof invoiceKinds)[number];

/** Whether a document is to be paid: a void never is, and a correction only where it asks for more. */
export const asksForPayment = ({ kind, total }: { readonly kind: InvoiceKind; readonly total: number }): boolean =>
  kind === 'invoice' || (kind === 'correction' && total > 0);

/** 未払い, 入金済み, 期限超過, 取消: of an invoice with all that corrected it. */
export const invoiceStates = ['open', 'paid', 'overdue', 'voided'] as const;
export type InvoiceState = (typeof invoiceStates)[number];

/** 納品書/請求書 as A4, or the postcard for the print shop. */
export const invoiceLayouts = ['a4', 'postcard'] as const;
export type InvoiceLayout = (typeof invoiceLayouts)[number];

/** How the mail about a document brings it: a link to the site, or the PDF itself. */
export const invoiceMailForms = ['link', 'attachment'] as const;
export type InvoiceMailForm = (typeof invoiceMailForms)[number];
