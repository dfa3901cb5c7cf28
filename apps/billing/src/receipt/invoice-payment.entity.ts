import type { PaymentMethod } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

interface PaymentFacts {
  readonly invoiceId: string;
  readonly customerId: string;
  readonly amount: number;
  readonly receivedOn: string;
  readonly method: PaymentMethod;
  /** Names the payment where it came from: a line of a bank's statement, a charge of the processor. */
  readonly reference: string;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string;
}

/** Money that came in for an invoice. Written once. */
export class InvoicePayment {
  readonly paymentId: string = newId();
  readonly invoiceId: string;
  readonly customerId: string;
  readonly amount: number;
  readonly receivedOn: string;
  readonly method: PaymentMethod;
  readonly reference: string;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string;

  constructor(facts: PaymentFacts) {
    this.invoiceId = facts.invoiceId;
    this.customerId = facts.customerId;
    this.amount = facts.amount;
    this.receivedOn = facts.receivedOn;
    this.method = facts.method;
    this.reference = facts.reference;
    this.recordedAt = facts.recordedAt;
    this.recordedBy = facts.recordedBy;
  }

  isFor({ invoiceId, amount, receivedOn }: Pick<PaymentFacts, 'invoiceId' | 'amount' | 'receivedOn'>): boolean {
    return this.invoiceId === invoiceId && this.amount === amount && this.receivedOn === receivedOn;
  }
}

export const InvoicePaymentSchema = defineEntity({
  class: InvoicePayment,
  tableName: 'invoice_payment',
  properties: {
    paymentId: p.uuid().primary(),
    invoiceId: p.uuid(),
    customerId: p.uuid(),
    amount: p.bigint('number'),
    receivedOn: p.text(),
    method: p.text().$type<PaymentMethod>(),
    reference: p.text(),
    recordedAt: p.type(InstantType),
    recordedBy: p.text(),
  },
});
