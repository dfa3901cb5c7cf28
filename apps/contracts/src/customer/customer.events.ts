import { Outbox } from '@csite/messaging';
import { CustomerBillingImported, CustomerChanged, type ImportedBilling } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Catalogue } from '../catalogue/catalogue.value';
import type { Customer } from './customer.entity';
import type { Environment } from './environment.entity';
import { customerView } from './customer-view';

/** Tells others of a customer, in the transaction of the change. */
@Injectable()
export class CustomerEvents {
  constructor(private readonly outbox: Outbox) {}

  changed(
    em: EntityManager,
    customer: Customer,
    environments: readonly Environment[],
    catalogue: Catalogue,
    occurredAt: Temporal.Instant,
  ): void {
    const { version, ...data } = customerView(customer, environments, catalogue);
    this.outbox.record(em, CustomerChanged, { aggregateId: customer.customerId, version, data, occurredAt });
  }

  billingImported(em: EntityManager, customer: Customer, billing: ImportedBilling, occurredAt: Temporal.Instant): void {
    const { customerId, customerNumber } = customer;
    this.outbox.record(em, CustomerBillingImported, {
      aggregateId: customerId,
      version: customer.currentVersion(),
      data: { customerId, customerNumber, billing },
      occurredAt,
    });
  }
}
