import type { ContractorView, HistoryActorView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** What a customer changes of itself without an application. */
export type CustomerChangeKind = 'contractor' | 'contractor-email';

interface CustomerChange {
  readonly customerId: string;
  readonly kind: CustomerChangeKind;
  readonly before: ContractorView;
  readonly after: ContractorView;
  readonly actor: HistoryActorView;
  readonly recordedAt: Temporal.Instant;
}

/** One change of a customer. Written once: the service's database role can neither change nor delete it. */
export class CustomerHistory {
  readonly historyId: string = newId();
  readonly customerId: string;
  readonly kind: CustomerChangeKind;
  readonly before: ContractorView;
  readonly after: ContractorView;
  readonly actor: HistoryActorView;
  readonly recordedAt: Temporal.Instant;

  constructor(change: CustomerChange) {
    this.customerId = change.customerId;
    this.kind = change.kind;
    this.before = change.before;
    this.after = change.after;
    this.actor = change.actor;
    this.recordedAt = change.recordedAt;
  }
}

export const CustomerHistorySchema = defineEntity({
  class: CustomerHistory,
  tableName: 'customer_history',
  properties: {
    historyId: p.uuid().primary(),
    customerId: p.uuid(),
    kind: p.text().$type<CustomerChangeKind>(),
    before: p.json<ContractorView>(),
    after: p.json<ContractorView>(),
    actor: p.json<HistoryActorView>(),
    recordedAt: p.type(InstantType),
  },
});
