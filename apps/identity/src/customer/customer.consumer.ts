import { Consumes, type Received } from '@csite/messaging';
import { CustomerChanged, type CustomerSnapshot } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { projectCustomer } from './customer.projection';

@Controller()
export class CustomerConsumer {
  @Consumes(CustomerChanged, 'identity-customers')
  learn(event: Received<CustomerSnapshot>, em: EntityManager): Promise<void> {
    return projectCustomer(em, event.data, event.version);
  }
}
