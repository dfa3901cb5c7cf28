import { Consumes, type Received } from '@csite/messaging';
import { ContractChanged, type ContractSnapshot, CustomerCharged, type CustomerChargedSnapshot } from '@csite/protocol';
import { DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { ChargedOccasion, type OccasionFacts } from './charged-occasion.entity';
import { ISSUE } from './issue-invoice.service';
import { changeOccasion, monthOccasion } from './occasions';

/** What contracts charge. Each occasion is kept, and its document issued as soon as everything for it is there. */
@Controller()
export class ChargeConsumer {
  constructor(private readonly due: DueWork) {}

  @Consumes(CustomerCharged, 'billing-months')
  monthCharged({ data, occurredAt }: Received<CustomerChargedSnapshot>, em: EntityManager): Promise<void> {
    return this.#keep(em, monthOccasion(data), occurredAt);
  }

  @Consumes(ContractChanged, 'billing-charges')
  async contractChanged({ data, version, occurredAt }: Received<ContractSnapshot>, em: EntityManager): Promise<void> {
    if (data.charges.length > 0) await this.#keep(em, changeOccasion(data, version), occurredAt);
  }

  /** What was told twice under two ids, as after a restored backup, is one occasion. */
  async #keep(em: EntityManager, facts: Omit<OccasionFacts, 'recordedAt'>, occurredAt: Temporal.Instant): Promise<void> {
    const { customerId, occasion } = facts;
    if (await em.findOne(ChargedOccasion, { customerId, occasion })) return;
    const kept = new ChargedOccasion({ ...facts, recordedAt: occurredAt });
    em.persist(kept);
    this.due.schedule(em, { kind: ISSUE, subjectId: kept.occasionId, dueAt: occurredAt });
  }
}
