import { Consumes, type Received } from '@csite/messaging';
import { CustomerBillingImported, type CustomerBillingSnapshot, CustomerChanged, type CustomerSnapshot } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { BillingProfile } from '../profile/billing-profile.entity';
import { ContractorAddress } from './contractor-address.entity';

/** What billing learns of customers. Either fact may come first. */
@Controller()
export class CustomerConsumer {
  @Consumes(CustomerBillingImported, 'billing-profiles')
  async billingImported({ data, version }: Received<CustomerBillingSnapshot>, em: EntityManager): Promise<void> {
    const profile = await em.findOne(BillingProfile, { customerId: data.customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (profile) profile.takeImport(data, version);
    else em.persist(new BillingProfile(data, version));
  }

  @Consumes(CustomerChanged, 'billing-contractors')
  async customerChanged({ data, version }: Received<CustomerSnapshot>, em: EntityManager): Promise<void> {
    const address = await em.findOne(ContractorAddress, { customerId: data.customerId });
    if (address) address.follow(data, version);
    else em.persist(new ContractorAddress(data, version));
  }
}
