import { Database, DueCall, type DueEffect } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CustomerCard } from '../card/customer-card.entity';
import { PaymentProcessor } from '../processor/payment-processor';
import { Collection } from './collection.entity';
import { CollectionOutcome } from './collection-outcome';
import { lockedCollection } from './found-collection';
import { CLOSE_CHARGE, READ_CHARGE } from './payment-collection';

const nothing: DueEffect = () => Promise.resolve();

interface Found {
  readonly collection: Collection | null;
  readonly card: CustomerCard | null;
}

/** What is asked of the processor about charges that were made. */
@Injectable()
export class FollowChargeCalls {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly outcome: CollectionOutcome,
  ) {}

  /** The processor said that something became of a charge, or has not said so in time. */
  @DueCall(READ_CHARGE)
  async read(billId: string): Promise<DueEffect> {
    const { collection, card } = await this.#find(billId);
    if (!collection) return nothing;
    const { reference } = collection.facts();
    if (collection.isOpen() && reference !== null) {
      const attempt = collection.nextAttempt();
      const reading = await this.processor.readCharge(reference);
      return (em) => this.outcome.record(em, billId, { attempt, reading });
    }
    return card ? this.#allPaid(billId, card.facts()) : nothing;
  }

  /** Left to transfer: who was about to confirm the charge must not pay twice. Who has confirmed it meanwhile has paid. */
  @DueCall(CLOSE_CHARGE)
  async close(billId: string): Promise<DueEffect> {
    const { collection } = await this.#find(billId);
    const { unconfirmed = null } = collection?.facts() ?? {};
    if (unconfirmed === null) return nothing;
    const reading = await this.processor.closeCharge(unconfirmed);
    return (em) => this.outcome.closed(em, billId, reading);
  }

  /** Whichever charge of it came through, and whatever was agreed meanwhile: money that came in is noted. */
  async #allPaid(billId: string, { processorCustomer }: { readonly processorCustomer: string }): Promise<DueEffect> {
    const charges = await this.processor.chargesOf({ collectionId: billId, processorCustomer });
    return async (em: EntityManager) => {
      const collection = await lockedCollection(em, billId);
      // Word of the charge that is under way may be quicker than its answer.
      const now = collection.underWay()?.attempt;
      for (const { attempt, ...reading } of charges)
        if (reading.state === 'paid' && attempt === now) await this.outcome.record(em, billId, { attempt, reading });
        else if (reading.state === 'paid') await this.outcome.cameThrough(em, collection, reading.reference);
    };
  }

  #find(billId: string): Promise<Found> {
    return this.database.transaction(async (em) => {
      const collection = await em.findOne(Collection, { billId });
      const card = collection && (await em.findOne(CustomerCard, { customerId: collection.customerId }));
      return { collection, card };
    });
  }
}
