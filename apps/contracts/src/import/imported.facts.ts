import { Outbox } from '@csite/messaging';
import { ContractChanged, CustomerBillingImported, CustomerChanged, type ImportedBilling } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Market } from '../catalogue/market.value';
import { contractSnapshot } from '../contract/contract-snapshot';
import type { Contract } from '../contract/contract.entity';
import type { Customer } from '../customer/customer.entity';
import type { Environment } from '../customer/environment.entity';
import { environmentViews } from '../customer/environment-views';

/** When an import happens, and what is on sale then. */
export interface ImportMoment {
  readonly market: Market;
  readonly today: Temporal.PlainDate;
  readonly at: Temporal.Instant;
}

/** Tells others what an import brought. */
@Injectable()
export class ImportedFacts {
  constructor(private readonly outbox: Outbox) {}

  customer(
    em: EntityManager,
    customer: Customer,
    environments: readonly Environment[],
    { market, today, at }: ImportMoment,
  ): void {
    const { customerId, customerNumber } = customer;
    const { channel, partner, contractor } = customer.facts();
    const addresses = environments.map((environment) => ({ product: environment.product, subdomain: environment.address() }));
    this.outbox.record(em, CustomerChanged, {
      aggregateId: customerId,
      version: customer.currentVersion(),
      data: {
        customerId,
        customerNumber,
        channel,
        ...(partner !== null && { partner }),
        contractor,
        environments: environmentViews(addresses, market.catalogueOn(today)),
      },
      occurredAt: at,
    });
  }

  billing(em: EntityManager, customer: Customer, billing: ImportedBilling, { at }: ImportMoment): void {
    const { customerId, customerNumber } = customer;
    this.outbox.record(em, CustomerBillingImported, {
      aggregateId: customerId,
      version: customer.currentVersion(),
      data: { customerId, customerNumber, billing },
      occurredAt: at,
    });
  }

  contract(em: EntityManager, contract: Contract, environment: Environment, { market, today, at }: ImportMoment): void {
    this.outbox.record(em, ContractChanged, {
      aggregateId: contract.contractId,
      version: contract.currentVersion(),
      data: contractSnapshot({
        contract,
        environment,
        market,
        change: { kind: 'import', effectiveOn: today.toString() },
        charges: [],
      }),
      occurredAt: at,
    });
  }
}
