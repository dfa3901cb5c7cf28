import { Clock, Database, DueCall, type DueEffect, DueWork } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Collection } from '../collection/collection.entity';
import { PaymentCollection } from '../collection/payment-collection';
import { type KeptCard, PaymentProcessor } from '../processor/payment-processor';
import { CardNews } from './card.news';
import { CardSetup } from './card-setup.entity';
import { CustomerCard } from './customer-card.entity';

export const READ_CARD_SETUP = 'read-card-setup';
const FORGET_CARD = 'forget-card';

const nothing: DueEffect = () => Promise.resolve();

/** What is asked of the processor about registrations; the same is asked whoever says that there is something to ask. */
@Injectable()
export class CardSetupCalls {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly due: DueWork,
    private readonly clock: Clock,
    private readonly news: CardNews,
    private readonly collections: PaymentCollection,
  ) {}

  @DueCall(READ_CARD_SETUP)
  async read(setupId: string): Promise<DueEffect> {
    const setup = await this.#setup(setupId);
    const { state, reference } = setup?.facts() ?? {};
    if (state !== 'open' || !reference || setup?.processor !== this.processor.name) return nothing;
    const reading = await this.processor.readSetup(reference);
    if (reading.state === 'open') return nothing;
    return async (em) => {
      const locked = await em.findOneOrFail(CardSetup, { setupId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (reading.state === 'failed') locked.fail(reading.code);
      else await this.#register(em, locked, reading.card);
    };
  }

  @DueCall(FORGET_CARD)
  async forget(setupId: string): Promise<DueEffect> {
    const setup = await this.#setup(setupId);
    const token = setup?.facts().replacedToken;
    if (!setup || !token || setup.processor !== this.processor.name) return nothing;
    if (await this.#isCharged(setup.customerId, token)) return (em) => this.#forgetLater(em, setupId);
    await this.processor.forgetCard(token);
    return async (em) => (await em.findOneOrFail(CardSetup, { setupId })).forgotten();
  }

  async #register(em: EntityManager, setup: CardSetup, kept: KeptCard): Promise<void> {
    const { customerId, setupId, processor } = setup;
    const before = await em.findOne(CustomerCard, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    const { processorCustomer } = setup.facts();
    const old = before?.facts();
    if (!setup.confirm(old?.processor === processor ? old.token : null) || processorCustomer === null) return;
    const at = this.clock.now();
    const registration = { setupId, processor, processorCustomer, card: kept, at };
    before?.register(registration);
    const card = before ?? new CustomerCard(customerId, registration);
    if (!before) em.persist(card);
    if (setup.facts().replacedToken !== null) this.due.schedule(em, { kind: FORGET_CARD, subjectId: setupId, dueAt: at });
    await this.news.registered(em, card);
    await this.collections.tryAgain(em, customerId);
  }

  /** A charge of it whose outcome is not known is repeated as it was. */
  async #isCharged(customerId: string, chargingToken: string): Promise<boolean> {
    const found = await this.database.transaction((em) => em.count(Collection, { customerId, chargingToken }));
    return found > 0;
  }

  #forgetLater(em: EntityManager, subjectId: string): Promise<void> {
    this.due.schedule(em, { kind: FORGET_CARD, subjectId, dueAt: this.clock.now().add({ hours: 1 }) });
    return Promise.resolve();
  }

  #setup(setupId: string): Promise<CardSetup | null> {
    return this.database.transaction((em) => em.findOne(CardSetup, { setupId }));
  }
}
