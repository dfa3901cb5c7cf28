import type { Call } from '@csite/messaging';
import type { CollectionRequest, CollectionView, OpenChargeConfirmationView } from '@csite/protocol';
import { Audit, Clock, Database } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { CustomerCard } from '../card/customer-card.entity';
import { type HolderQuestion, PaymentProcessor } from '../processor/payment-processor';
import { notConfirmable } from './collection.failures';
import { CollectionOutcome } from './collection-outcome';
import { foundCollection, subjectOf } from './found-collection';

/** 本人認証: the holder answers the bank about a charge that it refused without asking. Between transactions, as a person waits. */
@Injectable()
export class ConfirmChargeService {
  constructor(
    private readonly database: Database,
    private readonly processor: PaymentProcessor,
    private readonly outcome: CollectionOutcome,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async begin(request: CollectionRequest, call: Call): Promise<OpenChargeConfirmationView> {
    const question = await this.database.command(call, (em) => this.#question(em, request, call));
    const frame = await this.processor.askHolder(question);
    return { billId: request.billId, ...(frame && { frame }) };
  }

  async complete(request: CollectionRequest, call: Call): Promise<CollectionView> {
    const collection = await this.database.transaction((em) => foundCollection(em, request, call));
    const { unconfirmed } = collection.facts();
    const reading = unconfirmed === null ? undefined : await this.processor.readCharge(unconfirmed);
    return this.database.command(call, async (em) => {
      const found = await foundCollection(em, request, call);
      if (reading?.state === 'paid') await this.outcome.cameThrough(em, found, reading.reference);
      return found.view();
    });
  }

  async #question(em: EntityManager, request: CollectionRequest, call: Call): Promise<HolderQuestion> {
    const collection = await foundCollection(em, request, call);
    const reference = collection.confirmable();
    await this.outcome.assertAsIssued(em, collection);
    const card = await em.findOne(CustomerCard, { customerId: call.account.customerId });
    if (!card?.isUsable(this.processor.name, this.clock.today())) throw notConfirmable(collection.number);
    this.audit.record(em, { act: 'charge-confirmation.begun', subject: subjectOf(collection) });
    return { reference, token: card.facts().token };
  }
}
