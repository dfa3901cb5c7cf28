import { Outbox } from '@csite/messaging';
import { CollectionChanged } from '@csite/protocol';
import { Clock } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Payer } from '../../payer/payer.entity';
import { BillingProfile } from '../../profile/billing-profile.entity';
import type { Collection } from './collection.entity';

/** Tells what became of a bill. */
@Injectable()
export class CollectionNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async tell(em: EntityManager, collection: Collection, { confirmed = false } = {}): Promise<void> {
    const { billId, customerId } = collection;
    const { version, attempts } = collection.facts();
    const payer = await em.findOneOrFail(Payer, { customerId });
    const profile = await em.findOne(BillingProfile, { customerId });
    const occurredAt = this.clock.now();
    const data = {
      customerId,
      payer: payer.present(profile?.wishes().mails ?? []),
      collection: collection.view(),
      attempts,
      ...(confirmed && { confirmed }),
      changedAt: toRfc3339(occurredAt),
    };
    this.outbox.record(em, CollectionChanged, { aggregateId: billId, version, data, occurredAt });
  }
}
