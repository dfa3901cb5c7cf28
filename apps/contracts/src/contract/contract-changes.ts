import { Outbox } from '@csite/messaging';
import {
  type ChargeView,
  ContractChanged,
  type ContractChangeKind,
  type ContractStateView,
  type HistoryActorView,
} from '@csite/protocol';
import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import type { Customer } from '../customer/customer.entity';
import type { Environment } from '../customer/environment.entity';
import { ContractHistory } from './contract-history.entity';
import { contractSnapshot, contractState } from './contract-snapshot';
import type { Contract } from './contract.entity';

/** Why a contract is another one now. */
export interface ContractChange {
  readonly kind: ContractChangeKind;
  readonly applicationId?: string;
  readonly effectiveOn: Temporal.PlainDate;
  /** Absent at the beginning. */
  readonly before?: ContractStateView;
  readonly actor: HistoryActorView;
  readonly charges?: readonly ChargeView[];
  /** When it fell due or was asked for. */
  readonly at: Temporal.Instant;
}

interface ChangedContract {
  readonly contract: Contract;
  readonly customer: Customer;
  readonly environment: Environment;
  readonly market: Market;
}

/** Writes the history of a contract and tells of it: neither without the other. */
@Injectable()
export class ContractChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** `changed` is as it is after the change, in the transaction of `em`. */
  record(em: EntityManager, changed: ChangedContract, change: ContractChange): void {
    const { contract, customer, market } = changed;
    const { kind, applicationId, effectiveOn, before, actor } = change;
    const { contractId, customerId } = contract;
    const after = contractState(contract, customer, market, effectiveOn);
    const recordedAt = this.clock.now();
    em.persist(
      new ContractHistory({ contractId, customerId, kind, applicationId, effectiveOn, before, after, actor, recordedAt }),
    );
    this.tell(em, changed, change);
  }

  /** Of what is no part of its history: its environment has moved. */
  tell(
    em: EntityManager,
    changed: ChangedContract,
    { kind, applicationId, effectiveOn, charges = [], at }: ContractChange,
  ): void {
    const { contract } = changed;
    const change = { kind, ...(applicationId && { applicationId }), effectiveOn: effectiveOn.toString() };
    this.outbox.record(em, ContractChanged, {
      aggregateId: contract.contractId,
      version: contract.currentVersion(),
      data: contractSnapshot({ ...changed, change, charges }),
      occurredAt: at,
    });
  }
}
