import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { BillingWishes } from './billing-profile.entity';

interface BillingChange {
  readonly customerId: string;
  readonly before: BillingWishes;
  readonly after: BillingWishes;
  readonly actor: { readonly accountId: string; readonly name: string; readonly email: string };
  readonly recordedAt: Temporal.Instant;
}

/** Who changed how a customer is billed. Written once: the service's database role can neither change nor delete it. */
export class BillingHistory {
  readonly historyId: string = newId();
  readonly customerId: string;
  readonly before: BillingWishes;
  readonly after: BillingWishes;
  readonly actor: BillingChange['actor'];
  readonly recordedAt: Temporal.Instant;

  constructor(change: BillingChange) {
    this.customerId = change.customerId;
    this.before = change.before;
    this.after = change.after;
    this.actor = change.actor;
    this.recordedAt = change.recordedAt;
  }
}

export const BillingHistorySchema = defineEntity({
  class: BillingHistory,
  tableName: 'billing_history',
  properties: {
    historyId: p.uuid().primary(),
    customerId: p.uuid(),
    before: p.json<BillingWishes>(),
    after: p.json<BillingWishes>(),
    actor: p.json<BillingChange['actor']>(),
    recordedAt: p.type(InstantType),
  },
});
