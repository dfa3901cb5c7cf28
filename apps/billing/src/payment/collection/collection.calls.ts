import { Clock, Database, DueCall, type DueEffect } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CustomerCard } from '../card/customer-card.entity';
import { type ChargeOrder, type ChargeReading, PaymentProcessor } from '../processor/payment-processor';
import { Collection } from './collection.entity';
import { CollectionNews } from './collection.news';
import { CollectionOutcome } from './collection-outcome';
import { lockedCollection } from './found-collection';
import { CHARGE_BILL } from './payment-collection';

/** At most one question to the processor, so that a call ends within its lease. */
type Step = () => Promise<DueEffect>;

const done: Step = () => Promise.resolve(() => Promise.resolve());

/** Nobody but us says this: the card is gone, or ran out. */
const NO_CARD: ChargeReading = { state: 'failed', reference: null, code: 'no_usable_card' };
/** Nor this: the order has not reached the processor. */
const NOT_MADE: ChargeReading = { state: 'failed', reference: null, code: 'processing_error' };

/** Charges bills. What is ordered is written down before, so that nothing else is agreed until its outcome is known. */
@Injectable()
export class CollectionCalls {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
    private readonly news: CollectionNews,
    private readonly outcome: CollectionOutcome,
  ) {}

  @DueCall(CHARGE_BILL)
  async charge(billId: string): Promise<DueEffect> {
    const step = await this.database.transaction((em) => this.#next(em, billId));
    return step();
  }

  async #next(em: EntityManager, billId: string): Promise<Step> {
    const collection = await em.findOne(Collection, { billId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!collection) return done;
    const underWay = collection.underWay();
    const isCorrected = await this.outcome.isCorrected(em, billId);
    // One whose outcome is not known must not be made beside another, by another card, or after its key was forgotten.
    if (underWay) {
      const isWanted = collection.isOpen() && !isCorrected && !collection.isKeyForgotten(this.clock.now());
      return () => (isWanted ? this.#charge(underWay) : this.#look(underWay));
    }
    const { reference, unconfirmed } = collection.facts();
    // Nor one that the processor has not decided on.
    if (!collection.isOpen() || reference !== null) return done;
    // Nor one that its holder may confirm at the same moment.
    if (unconfirmed !== null) return () => this.#close(billId, unconfirmed);
    return isCorrected ? () => Promise.resolve(this.#leave(billId)) : this.#order(em, collection);
  }

  async #order(em: EntityManager, collection: Collection): Promise<Step> {
    const { billId, customerId } = collection;
    const card = await em.findOne(CustomerCard, { customerId });
    if (!card?.isUsable(this.processor.name, this.clock.today())) {
      const attempt = collection.nextAttempt();
      return () => Promise.resolve((later) => this.outcome.record(later, billId, { attempt, reading: NO_CARD }));
    }
    const order = collection.begin(card.facts(), this.clock.now());
    return () => this.#charge(order);
  }

  async #charge(order: ChargeOrder): Promise<DueEffect> {
    return this.#record(order, await this.processor.charge(order));
  }

  /** What became of an order that must not be repeated. */
  async #look(order: ChargeOrder): Promise<DueEffect> {
    const charges = await this.processor.chargesOf(order);
    return this.#record(order, charges.find(({ attempt }) => attempt === order.attempt) ?? NOT_MADE);
  }

  async #close(billId: string, unconfirmed: string): Promise<DueEffect> {
    const reading = await this.processor.closeCharge(unconfirmed);
    return (em) => this.outcome.closed(em, billId, reading);
  }

  #record({ collectionId, attempt, token }: ChargeOrder, reading: ChargeReading): DueEffect {
    return (em) => this.outcome.record(em, collectionId, { attempt, reading, token });
  }

  /** A correction or void has changed what the bill asks for: a person looks at it. */
  #leave(billId: string): DueEffect {
    return async (em) => {
      const collection = await lockedCollection(em, billId);
      if (collection.giveUp()) await this.news.tell(em, collection);
    };
  }
}
