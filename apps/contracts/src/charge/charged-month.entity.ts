import type { MonthChargeView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';

interface Charged {
  readonly customerId: string;
  readonly month: string;
  readonly revision: number;
  readonly charges: readonly MonthChargeView[];
  readonly recordedAt: Temporal.Instant;
}

/** What a customer was charged for a month, and each difference since. Written once. */
export class ChargedMonth {
  readonly customerId: string;
  /** `YYYY-MM` */
  readonly month: string;
  readonly revision: number;
  readonly charges: readonly MonthChargeView[];
  readonly recordedAt: Temporal.Instant;

  constructor({ customerId, month, revision, charges, recordedAt }: Charged) {
    this.customerId = customerId;
    this.month = month;
    this.revision = revision;
    this.charges = charges;
    this.recordedAt = recordedAt;
  }
}

export const ChargedMonthSchema = defineEntity({
  class: ChargedMonth,
  tableName: 'charged_month',
  properties: {
    customerId: p.uuid().primary(),
    month: p.text().primary(),
    revision: p.integer().primary(),
    charges: p.json<readonly MonthChargeView[]>(),
    recordedAt: p.type(InstantType),
  },
});
