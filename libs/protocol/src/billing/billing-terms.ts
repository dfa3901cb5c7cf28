/** お支払い方法: 銀行振込, 口座振替, クレジットカード決済. */
export const paymentMethods = ['bank-transfer', 'account-debit', 'credit-card'] as const;
export type PaymentMethod = (typeof paymentMethods)[number];

/** 請求書の受け取り: ハガキ (通常請求), PDF (電子請求). */
export const invoiceDeliveries = ['postcard', 'pdf'] as const;
export type InvoiceDelivery = (typeof invoiceDeliveries)[number];

/** Life of an account debit: a posted form travels to the bank; until `active`, bills are paid by transfer. */
export const debitStates = ['form-sent', 'form-received', 'bank-checking', 'active', 'returned'] as const;
export type DebitState = (typeof debitStates)[number];

/** One main billing mail and up to four more. */
export const MAX_BILLING_MAILS = 5;
