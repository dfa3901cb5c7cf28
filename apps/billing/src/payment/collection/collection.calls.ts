import { Clock, Database, DueCall, type DueEffect } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CustomerCard } from '../card/customer-card.entity';
import { type ChargeReading, PaymentProcessor } from '../processor/payment-processor';
import { Collection } from './collection.entity';
import { CollectionNews } from './collection.news';
import { CollectionOutcome } from './collection-outcome';
import { CHARGE_BILL, CLOSE_CHARGE, PaymentCollection, READ_CHARGE } from './payment-collection';

const nothing: DueEffect = () => Promise.resolve();
/** Nobody but us says this: the card is gone, or ran out. */
const NO_CARD: ChargeReading = { state: 'failed', reference: null, code: 'no_usable_card' };

interface Found {
  readonly collection: Collection | null;
  readonly card: CustomerCard | null;
  readonly isCorrected: boolean;
}

/** What is asked of the processor about bills. */
@Injectable()
export class CollectionCalls {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
    private readonly collections: PaymentCollection,
    private readonly news: CollectionNews,
    private readonly outcome: CollectionOutcome,
  ) {}

  @DueCall(CHARGE_BILL)
  async charge(billId: string): Promise<DueEffect> {
    const { collection, card, isCorrected } = await this.#find(billId);
    // One that the processor has not decided on must not be charged beside it.
    if (!collection?.isOpen() || collection.facts().reference !== null) return nothing;
    // Nor one that its holder may confirm at the same moment.
    const before = await this.#close(collection);
    if (before && before.state !== 'failed') return this.#closed(billId, before);
    if (isCorrected) return this.#leave(billId);
    return this.#record(billId, collection.nextAttempt(), await this.#charged(collection, card));
  }

  @DueCall(READ_CHARGE)
  async read(billId: string): Promise<DueEffect> {
    const { collection } = await this.#find(billId);
    if (!collection) return nothing;
    const { reference, unconfirmed } = collection.facts();
    if (collection.isOpen() && reference !== null)
      return this.#record(billId, collection.nextAttempt(), await this.processor.readCharge(reference));
    if (unconfirmed === null) return nothing;
    const reading = await this.processor.readCharge(unconfirmed);
    return reading.state === 'paid' ? this.#closed(billId, reading) : nothing;
  }

  /** Left to transfer: who was about to confirm the charge must not pay twice. Who has confirmed it meanwhile has paid. */
  @DueCall(CLOSE_CHARGE)
  async close(billId: string): Promise<DueEffect> {
    const { collection } = await this.#find(billId);
    const reading = collection ? await this.#close(collection) : undefined;
    return reading ? this.#closed(billId, reading) : nothing;
  }

  async #close(collection: Collection): Promise<ChargeReading | undefined> {
    const { unconfirmed } = collection.facts();
    return unconfirmed === null ? undefined : this.processor.closeCharge(unconfirmed);
  }

  async #charged(collection: Collection, card: CustomerCard | null): Promise<ChargeReading> {
    if (!card?.isUsable(this.processor.name, this.clock.today())) return NO_CARD;
    const { billId: collectionId, amount, number: description } = collection;
    const attempt = collection.nextAttempt();
    return this.processor.charge({ collectionId, attempt, amount, description, ...card.facts() });
  }

  #record(billId: string, attempt: number, reading: ChargeReading): DueEffect {
    return async (em) => {
      const collection = await locked(em, billId);
      const changed = collection.record(attempt, reading, this.clock.now());
      this.collections.scheduleNext(em, collection);
      if (changed) await this.news.tell(em, collection);
      if (changed && reading.state === 'paid') await this.outcome.paid(em, collection, reading.reference);
    };
  }

  /** What became of a charge that its holder could confirm until now. */
  #closed(billId: string, reading: ChargeReading): DueEffect {
    return async (em) => {
      const collection = await locked(em, billId);
      if (reading.state === 'paid') await this.outcome.confirmed(em, collection, reading.reference);
      else if (reading.state === 'pending') this.collections.chargeLater(em, collection);
      else collection.closed();
    };
  }

  /** A correction or void has changed what the bill asks for: a person looks at it. */
  #leave(billId: string): DueEffect {
    return async (em) => {
      const collection = await locked(em, billId);
      if (collection.giveUp()) await this.news.tell(em, collection);
    };
  }

  #find(billId: string): Promise<Found> {
    return this.database.transaction(async (em) => {
      const collection = await em.findOne(Collection, { billId });
      const card = collection && (await em.findOne(CustomerCard, { customerId: collection.customerId }));
      return { collection, card, isCorrected: await this.outcome.isCorrected(em, billId) };
    });
  }
}

const locked = (em: EntityManager, billId: string): Promise<Collection> =>
  em.findOneOrFail(Collection, { billId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
