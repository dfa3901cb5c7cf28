import type { Call } from '@csite/messaging';
import {
  conflict,
  type CorrectInvoiceRequest,
  type Failure,
  type InvoiceLineView,
  type InvoiceView,
  unprocessable,
} from '@csite/protocol';
import type { CorrectionLine, InvoiceKind, VoidInvoiceRequest } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { issuerOn } from '../issuer/issuers';
import { type InvoiceAmounts, amountsBack, invoiceAmounts } from './invoice-totals';
import { Invoice } from './invoice.entity';
import { issuing } from './invoice.audit';
import { InvoiceFacts } from './invoice.facts';
import { lockInvoice, voidOf } from './invoice-lock';
import { nextNumber } from './invoice-number';
import { InvoiceReader, unknownInvoice } from './invoice.reader';
import { addressingOf } from './recipient';

interface Correction {
  readonly kind: InvoiceKind;
  readonly reason: string;
  readonly lines: readonly InvoiceLineView[];
  readonly amounts?: InvoiceAmounts;
}

/** Issued documents never change: an operator corrects one, or takes it back, by a document that names it. */
@Injectable()
export class CorrectInvoiceService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: InvoiceFacts,
    private readonly reader: InvoiceReader,
    private readonly audit: Audit,
  ) {}

  void({ invoiceId, reason }: VoidInvoiceRequest, call: Call): Promise<InvoiceView> {
    return this.#correct(invoiceId, call, async (em, original) => {
      const earlier = await em.find(Invoice, { correctsId: original.invoiceId }, { orderBy: { invoiceId: 'asc' } });
      const all = [original, ...earlier];
      return { kind: 'void', reason, lines: all.flatMap(({ lines }) => lines.map(takenBack)), amounts: amountsBack(all) };
    });
  }

  correct({ invoiceId, lines, reason }: CorrectInvoiceRequest, call: Call): Promise<InvoiceView> {
    return this.#correct(invoiceId, call, async (em, original) => {
      const difference = lines.map((line) => corrected(line, original));
      const earlier = await em.find(Invoice, { correctsId: original.invoiceId });
      refuseBelowZero([original, ...earlier], invoiceAmounts(difference).total);
      return { kind: 'correction', reason, lines: difference };
    });
  }

  async #correct(
    invoiceId: string,
    call: Call,
    plan: (em: EntityManager, original: Invoice) => Promise<Correction>,
  ): Promise<InvoiceView> {
    const id = await this.database.command(call, async (em) => {
      const original = await this.#lock(em, invoiceId);
      const correction = await plan(em, original);
      const issued = await this.#issue(em, original, correction, call.operator.name);
      return { invoiceId: issued.invoiceId };
    });
    return this.reader.get(id.invoiceId, null);
  }

  /** Rivals wait here: of two voids the second is told. */
  async #lock(em: EntityManager, invoiceId: string): Promise<Invoice> {
    await lockInvoice(em, invoiceId);
    const original = await em.findOne(Invoice, { invoiceId });
    if (!original) throw unknownInvoice();
    if (original.kind !== 'invoice') throw notCorrectable(original.number);
    const voided = await voidOf(em, invoiceId);
    if (voided) throw alreadyVoided(original.number, voided.number);
    return original;
  }

  async #issue(em: EntityManager, original: Invoice, { kind, reason, lines, amounts }: Correction, by: string): Promise<Invoice> {
    const issuedOn = this.clock.today();
    const { customerId, periodFrom, periodUntil, paymentMethod } = original;
    const { recipient, delivery } = await addressingOf(em, customerId);
    const { vendor: issuer } = await issuerOn(em, issuedOn.toString());
    const invoice = new Invoice({
      ...{ customerId, kind, reason, lines, issuedOn, periodFrom, periodUntil, paymentMethod, recipient, delivery, issuer },
      correctsId: original.invoiceId,
      ...(amounts && { amounts }),
      number: await nextNumber(em, issuedOn.year),
      recordedAt: this.clock.now(),
      recordedBy: by,
    });
    em.persist(invoice);
    this.facts.issued(em, invoice, original, this.clock.now());
    this.audit.record(em, issuing(invoice));
    return invoice;
  }
}

const takenBack = (line: InvoiceLineView): InvoiceLineView => ({ ...line, quantity: -line.quantity, amount: -line.amount });

const corrected = ({ name, taxRate, ...line }: CorrectionLine, original: Invoice): InvoiceLineView => {
  const rates = original.taxes.map((tax) => tax.taxRate);
  const rate = taxRate ?? rates[0];
  if (rate === undefined || !rates.includes(rate)) throw wrongRate(original.number, rates);
  return { ...line, name: { ja: name, en: name }, amount: line.quantity * line.unitPrice, taxRate: rate };
};

/** What takes back more than there is was meant to take back all. */
const refuseBelowZero = (all: readonly Invoice[], difference: number): void => {
  const left = all.reduce((sum, { total }) => sum + total, 0);
  if (difference < 0 && left + difference < 0) throw belowZero(all[0]?.number ?? '', left);
};

const belowZero = (number: string, left: number): Failure =>
  unprocessable('invoice.below-zero', {
    ja: `請求書${number}の訂正後の合計は${left}円です。減額は税込${left}円までにしてください。全額を取り消す場合は、訂正ではなく取消を行ってください。`,
    en: `Invoice ${number} asks for ${left} yen, corrections counted. Take back no more than that, tax included; to take back the whole, void it instead.`,
  });

const notCorrectable = (number: string): Failure =>
  conflict('invoice.not-correctable', {
    ja: `${number}は訂正または取消の文書です。元の請求書を指定してください。`,
    en: `${number} is itself a correction or a void. Name the invoice that it is about.`,
  });

const alreadyVoided = (number: string, by: string): Failure =>
  conflict('invoice.voided', {
    ja: `請求書${number}は${by}で取り消されています。これ以上の訂正はできません。`,
    en: `Invoice ${number} was taken back by ${by}: there is nothing left to correct.`,
  });

const wrongRate = (number: string, rates: readonly string[]): Failure =>
  unprocessable('invoice.wrong-rate', {
    ja: `請求書${number}の税率は${rates.join('、')}です。そのいずれかを指定してください。`,
    en: `Invoice ${number} has the tax rates ${rates.join(', ')}. Give one of them.`,
  });
