import { Outbox } from '@csite/messaging';
import { AccountDebitChanged } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Payer } from '../../payer/payer.entity';
import type { BillingProfile } from '../../profile/billing-profile.entity';

/** Tells of every step of an account debit, so that the customer gets word of it. */
@Injectable()
export class DebitNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @throws Error while contracts' word of the customer is still under way */
  async tell(em: EntityManager, profile: BillingProfile): Promise<void> {
    const { customerId } = profile;
    const debit = profile.debit();
    const payer = await em.findOne(Payer, { customerId });
    if (!debit || !payer) throw new Error(`nothing is known yet of who pays for customer ${customerId}`);
    const { version, mails } = profile.facts();
    const occurredAt = this.clock.now();
    const data = { customerId, payer: payer.present(mails), debit, changedAt: toRfc3339(occurredAt) };
    this.outbox.record(em, AccountDebitChanged, { aggregateId: customerId, version, data, occurredAt });
  }
}
