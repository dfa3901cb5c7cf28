import { Consumes, type Received } from '@csite/messaging';
import { ContractChanged, type ContractSnapshot } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { BilledContract } from './billed-contract.entity';

/** What billing learns of contracts: how often they are billed. */
@Controller()
export class ContractConsumer {
  @Consumes(ContractChanged, 'billing-contracts')
  async contractChanged({ data, version }: Received<ContractSnapshot>, em: EntityManager): Promise<void> {
    const { contractId } = data;
    const contract = await em.findOne(BilledContract, { contractId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (contract) contract.follow(data, version);
    else em.persist(new BilledContract(data, version));
  }
}
