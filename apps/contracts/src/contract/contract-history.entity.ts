import type { ContractChangeKind, ContractStateView, HistoryActorView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import { PlainDateType } from '../calendar/plain-date.type';

export interface HistoryFacts {
  readonly contractId: string;
  readonly customerId: string;
  readonly kind: ContractChangeKind;
  readonly applicationId?: string;
  readonly effectiveOn: Temporal.PlainDate;
  readonly before?: ContractStateView;
  readonly after: ContractStateView;
  readonly actor: HistoryActorView;
  readonly recordedAt: Temporal.Instant;
}

/** One change of a contract. Written once: the service's database role can neither change nor delete it. */
export class ContractHistory {
  readonly historyId: string = newId();
  readonly contractId: string;
  readonly customerId: string;
  readonly kind: ContractChangeKind;
  readonly applicationId: string | null;
  readonly effectiveOn: Temporal.PlainDate;
  readonly before: ContractStateView | null;
  readonly after: ContractStateView;
  readonly actor: HistoryActorView;
  readonly recordedAt: Temporal.Instant;

  constructor(facts: HistoryFacts) {
    this.contractId = facts.contractId;
    this.customerId = facts.customerId;
    this.kind = facts.kind;
    this.applicationId = facts.applicationId ?? null;
    this.effectiveOn = facts.effectiveOn;
    this.before = facts.before ?? null;
    this.after = facts.after;
    this.actor = facts.actor;
    this.recordedAt = facts.recordedAt;
  }
}

export const ContractHistorySchema = defineEntity({
  class: ContractHistory,
  tableName: 'contract_history',
  properties: {
    historyId: p.uuid().primary(),
    contractId: p.uuid(),
    customerId: p.uuid(),
    kind: p.text().$type<ContractChangeKind>(),
    applicationId: p.uuid().nullable(),
    effectiveOn: p.type(PlainDateType).$type<Temporal.PlainDate>(),
    before: p.json<ContractStateView | null>().nullable(),
    after: p.json<ContractStateView>(),
    actor: p.json<HistoryActorView>(),
    recordedAt: p.type(InstantType),
  },
});
