import { type Call, Outbox } from '@csite/messaging';
import {
  conflict,
  type Failure,
  type InvoiceView,
  type PaymentMethod,
  PaymentRecorded,
  type RecordPaymentRequest,
} from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Invoice } from '../invoice/invoice.entity';
import { InvoiceReader, unknownInvoice } from '../invoice/invoice.reader';
import { InvoicePayment } from './invoice-payment.entity';

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

  /** A transfer that an operator found on the bank's statement. */
  async transfer(request: RecordPaymentRequest, call: Call): Promise<InvoiceView> {
    await this.database.command(call, async (em) => {
      await this.record(em, { ...request, method: 'bank-transfer', by: call.operator.name });
      return {};
    });
    return this.reader.get(request.invoiceId, null);
  }

  /** Also what a debit or a card brought, in the transaction that learns of it. The same reference twice is one payment. */
  async record(em: EntityManager, { invoiceId, amount, receivedOn, reference, method, by }: CameIn): Promise<void> {
    await em.execute(`select pg_advisory_xact_lock(hashtext('payment'), hashtext(?))`, [reference]);
    const invoice = await em.findOne(Invoice, { invoiceId });
    if (!invoice) throw unknownInvoice();
    if (invoice.kind !== 'invoice') throw notPayable(invoice.number);
    const known = await em.findOne(InvoicePayment, { reference });
    if (known && !known.isFor({ invoiceId, amount, receivedOn })) throw recorded(known);
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

  private async tell(em: EntityManager, payment: InvoicePayment): Promise<void> {
    const { invoiceId, customerId, amount, receivedOn, method, recordedAt } = payment;
    const data = { invoiceId, customerId, amount, receivedOn, method, recordedAt: toRfc3339(recordedAt) };
    // An issued document never changes: what came in for it counts on.
    const version = 1 + (await em.count(InvoicePayment, { invoiceId }));
    this.outbox.record(em, PaymentRecorded, { aggregateId: invoiceId, version, data, occurredAt: recordedAt });
  }
}

const notPayable = (number: string): Failure =>
  conflict('invoice.not-payable', {
    ja: `${number}は訂正または取消の文書です。入金は元の請求書に登録してください。`,
    en: `${number} is a correction or a void. Record the payment with the invoice that it is about.`,
  });

const recorded = ({ reference, amount, receivedOn }: InvoicePayment): Failure =>
  conflict('payment.recorded', {
    ja: `入金「${reference}」は${receivedOn}の${amount}円として登録済みです。参照番号を確認してください。`,
    en: `The payment "${reference}" is recorded as ${amount} yen of ${receivedOn}. Check the reference.`,
  });
