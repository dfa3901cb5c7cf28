import { type Call, Outbox } from '@csite/messaging';
import { type InvoiceView, type PaymentMethod, PaymentRecorded, type RecordPaymentRequest } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { lockInvoice, voidOf } from '../invoice/invoice-lock';
import { Invoice } from '../invoice/invoice.entity';
import { InvoiceReader, unknownInvoice } from '../invoice/invoice.reader';
import { InvoicePayment } from './invoice-payment.entity';
import { aboveOpen, inFuture, notPayable, recorded, voided } from './receipt.failures';

interface CameIn extends RecordPaymentRequest {
  readonly method: PaymentMethod;
  readonly by: string;
}

/** Notes what came in for an invoice. */
@Injectable()
export class RecordPaymentService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly reader: InvoiceReader,
    private readonly audit: Audit,
    private readonly outbox: Outbox,
  ) {}

  /** A transfer that an operator found on the bank's statement. What is typed may be mistyped: it has to fit the invoice. */
  async transfer(request: RecordPaymentRequest, call: Call): Promise<InvoiceView> {
    await this.database.command(call, async (em) => {
      await lockInvoice(em, request.invoiceId);
      if (!(await isKnown(em, request))) await this.#assertFits(em, request);
      await this.record(em, { ...request, method: 'bank-transfer', by: call.operator.name });
      return {};
    });
    return this.reader.get(request.invoiceId, null);
  }

  /**
   * Also what a debit or a card brought, in the transaction that learns of it: that is money already, whatever became of the
   * invoice. The same reference twice is one payment of the invoice.
   */
  async record(em: EntityManager, { invoiceId, amount, receivedOn, reference, method, by }: CameIn): Promise<void> {
    await em.execute(`select pg_advisory_xact_lock(hashtext('payment'), hashtext(?))`, [reference]);
    const invoice = await em.findOne(Invoice, { invoiceId });
    if (!invoice) throw unknownInvoice();
    if (invoice.kind !== 'invoice') throw notPayable(invoice.number);
    const known = await em.findOne(InvoicePayment, { reference, invoiceId });
    if (known && !known.isFor({ invoiceId, amount, receivedOn })) throw recorded(invoice.number, known);
    if (known) {
      this.audit.unchanged(em);
      return;
    }
    const { customerId, number } = invoice;
    const recordedAt = this.clock.now();
    const payment = new InvoicePayment({
      invoiceId,
      customerId,
      amount,
      receivedOn,
      method,
      reference,
      recordedAt,
      recordedBy: by,
    });
    em.persist(payment);
    await this.tell(em, payment);
    const subject = { id: invoiceId, name: number };
    this.audit.record(em, { act: 'payment.recorded', customerId, subject, after: { amount, receivedOn, reference, method } });
  }

  async #assertFits(em: EntityManager, { invoiceId, amount, receivedOn }: RecordPaymentRequest): Promise<void> {
    const invoice = await em.findOne(Invoice, { invoiceId });
    if (invoice?.kind !== 'invoice') return;
    if (receivedOn > this.clock.today().toString()) throw inFuture(receivedOn);
    const taken = await voidOf(em, invoiceId);
    if (taken) throw voided(invoice.number, taken.number);
    const open = await openOf(em, invoice);
    if (amount > open) throw aboveOpen(invoice.number, open);
  }

  private async tell(em: EntityManager, payment: InvoicePayment): Promise<void> {
    const { invoiceId, customerId, amount, receivedOn, method, recordedAt } = payment;
    const data = { invoiceId, customerId, amount, receivedOn, method, recordedAt: toRfc3339(recordedAt) };
    // An issued document never changes: what came in for it counts on.
    const version = 1 + (await em.count(InvoicePayment, { invoiceId }));
    this.outbox.record(em, PaymentRecorded, { aggregateId: invoiceId, version, data, occurredAt: recordedAt });
  }
}

const isKnown = async (em: EntityManager, { invoiceId, reference }: RecordPaymentRequest): Promise<boolean> =>
  (await em.count(InvoicePayment, { invoiceId, reference })) > 0;

/** What an invoice and its corrections ask for, less what came in. */
const openOf = async (em: EntityManager, { invoiceId, total }: Invoice): Promise<number> => {
  const corrections = await em.find(Invoice, { correctsId: invoiceId });
  const payments = await em.find(InvoicePayment, { invoiceId });
  const asked = corrections.reduce((sum, correction) => sum + correction.total, total);
  return Math.max(
    0,
    payments.reduce((left, { amount }) => left - amount, asked),
  );
};
