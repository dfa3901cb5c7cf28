import { Consumes, type Received } from '@csite/messaging';
import { CustomerChanged, type CustomerSnapshot } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { Payer } from './payer.entity';

/** What billing learns of who pays. */
@Controller()
export class PayerConsumer {
  @Consumes(CustomerChanged, 'billing-payers')
  async customerChanged({ data, version }: Received<CustomerSnapshot>, em: EntityManager): Promise<void> {
    const { customerId } = data;
    const payer = await em.findOne(Payer, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (payer) payer.follow(data, version);
    else em.persist(new Payer(data, version));
  }
}
