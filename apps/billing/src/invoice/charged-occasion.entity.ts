import type { InvoiceLineView, PaymentMethod } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** A line before billing knows its tax. */
export type ChargedLine = Omit<InvoiceLineView, 'taxRate'>;

export interface OccasionFacts {
  readonly customerId: string;
  /** Names the occasion for good, e.g. `month 2025-04`. */
  readonly occasion: string;
  /** The occasion whose document this one corrects. */
  readonly corrects?: string;
  /** The day whose rate of tax counts. */
  readonly taxedOn: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly paymentMethod: PaymentMethod;
  readonly charges: readonly ChargedLine[];
  readonly recordedAt: Temporal.Instant;
}

/** What contracts charged at once: it becomes one document. Written once. */
export class ChargedOccasion {
  readonly occasionId: string = newId();
  readonly customerId: string;
  readonly occasion: string;
  readonly corrects: string | null;
  readonly taxedOn: string;
  readonly periodFrom: string;
  readonly periodUntil: string;
  readonly paymentMethod: PaymentMethod;
  readonly charges: readonly ChargedLine[];
  readonly recordedAt: Temporal.Instant;

  constructor(facts: OccasionFacts) {
    this.customerId = facts.customerId;
    this.occasion = facts.occasion;
    this.corrects = facts.corrects ?? null;
    this.taxedOn = facts.taxedOn;
    this.periodFrom = facts.periodFrom;
    this.periodUntil = facts.periodUntil;
    this.paymentMethod = facts.paymentMethod;
    this.charges = facts.charges;
    this.recordedAt = facts.recordedAt;
  }
}

export const ChargedOccasionSchema = defineEntity({
  class: ChargedOccasion,
  tableName: 'charged_occasion',
  properties: {
    occasionId: p.uuid().primary(),
    customerId: p.uuid(),
    occasion: p.text(),
    corrects: p.text().nullable(),
    taxedOn: p.text(),
    periodFrom: p.text(),
    periodUntil: p.text(),
    paymentMethod: p.text().$type<PaymentMethod>(),
    charges: p.json<readonly ChargedLine[]>(),
    recordedAt: p.type(InstantType),
  },
});
