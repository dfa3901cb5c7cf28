import {
  asksForPayment,
  type InvoiceDelivery,
  type InvoiceKind,
  type InvoiceLineView,
  type InvoiceRecipientView,
  type InvoiceTaxView,
  type PaymentMethod,
  type VendorDocument,
} from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { dueDay } from './due-day';
import { type InvoiceAmounts, invoiceAmounts } from './invoice-totals';
import { searchText } from './search-text';

interface InvoiceFacts {
  readonly customerId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly occasionId?: string;
  readonly correctsId?: string;
  readonly reason?: string;
  readonly issuedOn: Temporal.PlainDate;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly paymentMethod: PaymentMethod;
  readonly delivery: InvoiceDelivery;
  readonly recipient: InvoiceRecipientView;
  readonly issuer: VendorDocument;
  readonly lines: readonly InvoiceLineView[];
  /** Reckoned from the lines unless told. */
  readonly amounts?: InvoiceAmounts;
  readonly recordedAt: Temporal.Instant;
  /** An operator, or the vendor itself. */
  readonly recordedBy: string;
}

/** An issued document. Written once: the service's database role can neither change nor delete it. */
export class Invoice {
  readonly invoiceId: string = newId();
  readonly customerId: string;
  readonly number: string;
  readonly kind: InvoiceKind;
  readonly occasionId: string | null;
  readonly correctsId: string | null;
  readonly reason: string | null;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly paymentMethod: PaymentMethod;
  readonly delivery: InvoiceDelivery;
  readonly recipient: InvoiceRecipientView;
  readonly issuer: VendorDocument;
  readonly lines: readonly InvoiceLineView[];
  readonly taxes: readonly InvoiceTaxView[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
  readonly searchText: string;
  readonly recordedAt: Temporal.Instant;
  readonly recordedBy: string;

  constructor(facts: InvoiceFacts) {
    const { taxes, net, tax, total } = facts.amounts ?? invoiceAmounts(facts.lines);
    this.customerId = facts.customerId;
    this.number = facts.number;
    this.kind = facts.kind;
    this.occasionId = facts.occasionId ?? null;
    this.correctsId = facts.correctsId ?? null;
    this.reason = facts.reason ?? null;
    this.issuedOn = facts.issuedOn.toString();
    this.dueOn = dueDay(facts.issuedOn).toString();
    this.periodFrom = facts.periodFrom;
    this.periodUntil = facts.periodUntil;
    this.paymentMethod = methodOf(facts, total);
    this.delivery = facts.delivery;
    this.recipient = facts.recipient;
    this.issuer = facts.issuer;
    this.lines = facts.lines;
    this.taxes = taxes;
    this.net = net;
    this.tax = tax;
    this.total = total;
    this.searchText = searchText(facts);
    this.recordedAt = facts.recordedAt;
    this.recordedBy = facts.recordedBy;
  }
}

/** A card is charged for invoices alone: what a correction asks for is transferred. */
const methodOf = ({ kind, paymentMethod }: InvoiceFacts, total: number): PaymentMethod =>
  kind === 'correction' && paymentMethod === 'credit-card' && asksForPayment({ kind, total }) ? 'bank-transfer' : paymentMethod;

export const InvoiceSchema = defineEntity({
  class: Invoice,
  tableName: 'invoice',
  properties: {
    invoiceId: p.uuid().primary(),
    customerId: p.uuid(),
    number: p.text(),
    kind: p.text().$type<InvoiceKind>(),
    occasionId: p.uuid().nullable(),
    correctsId: p.uuid().nullable(),
    reason: p.text().nullable(),
    issuedOn: p.text(),
    dueOn: p.text(),
    periodFrom: p.text(),
    periodUntil: p.text(),
    paymentMethod: p.text().$type<PaymentMethod>(),
    delivery: p.text().$type<InvoiceDelivery>(),
    recipient: p.json<InvoiceRecipientView>(),
    issuer: p.json<VendorDocument>(),
    lines: p.json<readonly InvoiceLineView[]>(),
    taxes: p.json<readonly InvoiceTaxView[]>(),
    net: p.bigint('number'),
    tax: p.bigint('number'),
    total: p.bigint('number'),
    searchText: p.text(),
    recordedAt: p.type(InstantType),
    recordedBy: p.text(),
  },
});
