import { Audit, Clock, Due, Log } from '@csite/service';
import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { issuerOn } from '../issuer/issuers';
import { rateOn } from '../issuer/tax-rate.value';
import { PaymentCollection } from '../payment/collection/payment-collection';
import { ChargedOccasion } from './charged-occasion.entity';
import { Invoice } from './invoice.entity';
import { issuing } from './invoice.audit';
import { InvoiceFacts } from './invoice.facts';
import { lockInvoice, voidOf } from './invoice-lock';
import { nextNumber } from './invoice-number';
import { addressingOf } from './recipient';

/** Kind of the due work that issues the document of an occasion. */
export const ISSUE = 'issue-invoice';

/** Issues the document of what contracts charged, once, dated as it was due. */
@Injectable()
export class IssueInvoiceService {
  constructor(
    private readonly facts: InvoiceFacts,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly collections: PaymentCollection,
    @Inject(Log) private readonly log: Log,
  ) {}

  @Due(ISSUE)
  async issue(occasionId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    if (await em.findOne(Invoice, { occasionId })) return;
    const occasion = await em.findOneOrFail(ChargedOccasion, { occasionId });
    const original = await originalOf(em, occasion);
    if (original && (await this.#isTakenBack(em, original, occasion))) return;
    const invoice = await this.#invoice(em, occasion, original, tokyoDate(dueAt));
    em.persist(invoice);
    this.facts.issued(em, invoice, original, dueAt);
    this.audit.record(em, issuing(invoice));
    await this.#collect(em, invoice);
  }

  /** Nobody is billed, or paid back, a difference to what was taken back as a whole. */
  async #isTakenBack(em: EntityManager, { invoiceId, number }: Invoice, { occasion }: ChargedOccasion): Promise<boolean> {
    await lockInvoice(em, invoiceId);
    const taken = await voidOf(em, invoiceId);
    if (taken) this.log.warn('a difference to an invoice that was taken back is not billed', { number, occasion });
    return taken !== null;
  }

  /** By card, where the customer pays so; a correction or void is no bill of its own. */
  async #collect(em: EntityManager, invoice: Invoice): Promise<void> {
    const { kind, customerId, invoiceId: billId, number, total: amount, dueOn } = invoice;
    if (kind === 'invoice') await this.collections.collect(em, { billId, customerId, number, amount, dueOn });
  }

  async #invoice(
    em: EntityManager,
    { occasionId, customerId, periodFrom, periodUntil, ...occasion }: ChargedOccasion,
    original: Invoice | undefined,
    issuedOn: Temporal.PlainDate,
  ): Promise<Invoice> {
    const { vendor: issuer } = await issuerOn(em, issuedOn.toString());
    const { taxRates } = await issuerOn(em, occasion.taxedOn);
    const taxRate = rateOn(taxRates, occasion.taxedOn);
    const { recipient, delivery, methodFor } = await addressingOf(em, customerId);
    return new Invoice({
      ...{ customerId, occasionId, issuedOn, periodFrom, periodUntil, delivery, recipient, issuer },
      kind: original ? 'correction' : 'invoice',
      ...(original && { correctsId: original.invoiceId, reason: CHANGED_LATE }),
      paymentMethod: methodFor(occasion.paymentMethod, issuedOn),
      lines: occasion.charges.map((charge) => ({ ...charge, taxRate })),
      number: await nextNumber(em, issuedOn.year),
      recordedAt: this.clock.now(),
      recordedBy: issuer.name,
    });
  }
}

const CHANGED_LATE = '発行後に適用されたご契約内容の変更による訂正';

/** @throws Error while the document that is corrected is not issued: this one is tried again after it. */
const originalOf = async (em: EntityManager, { customerId, corrects }: ChargedOccasion): Promise<Invoice | undefined> => {
  if (corrects === null) return undefined;
  const { occasionId } = await em.findOneOrFail(ChargedOccasion, { customerId, occasion: corrects });
  return em.findOneOrFail(Invoice, { occasionId });
};
