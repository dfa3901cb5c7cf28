import { Outbox } from '@csite/messaging';
import { InvoiceIssued, type InvoiceSnapshot } from '@csite/protocol';
import { DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Invoice } from './invoice.entity';

/** Kind of the due work that has a document told of by mail; its subject is the document. */
export const ANNOUNCE = 'announce-invoice';

/** Tells of issued documents, in the transaction that issues them. */
@Injectable()
export class InvoiceFacts {
  constructor(
    private readonly outbox: Outbox,
    private readonly due: DueWork,
  ) {}

  issued(em: EntityManager, invoice: Invoice, original: Invoice | undefined, occurredAt: Temporal.Instant): void {
    const data = invoiceSnapshot(invoice, original);
    this.outbox.record(em, InvoiceIssued, { aggregateId: invoice.invoiceId, version: 1, data, occurredAt });
    this.due.schedule(em, { kind: ANNOUNCE, subjectId: invoice.invoiceId, dueAt: occurredAt });
  }
}

/** A document as others are told. */
export const invoiceSnapshot = (
  invoice: Invoice,
  original: Pick<Invoice, 'invoiceId' | 'number'> | undefined,
): InvoiceSnapshot => {
  const { invoiceId, customerId, number, kind, issuedOn, dueOn, periodFrom, periodUntil, net, tax, total } = invoice;
  const { company, customerNumber } = invoice.recipient;
  const amounts = { net, tax, total };
  const days = { issuedOn, dueOn, periodFrom, periodUntil };
  return {
    ...{ invoiceId, customerId, customerNumber, number, kind, company, paymentMethod: invoice.paymentMethod },
    ...days,
    ...amounts,
    ...(original && { corrects: { invoiceId: original.invoiceId, number: original.number } }),
  };
};
