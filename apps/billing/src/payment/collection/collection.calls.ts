import { Clock, Database, DueCall, type DueEffect } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Invoice } from '../../invoice/invoice.entity';
import { RecordPaymentService } from '../../receipt/record-payment.service';
import { CustomerCard } from '../card/customer-card.entity';
import { type ChargeReading, PaymentProcessor } from '../processor/payment-processor';
import { Collection } from './collection.entity';
import { CollectionNews } from './collection.news';
import { CHARGE_BILL, PaymentCollection, READ_CHARGE } from './payment-collection';

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
    private readonly receipts: RecordPaymentService,
  ) {}

  @DueCall(CHARGE_BILL)
  async charge(billId: string): Promise<DueEffect> {
    const { collection, card, isCorrected } = await this.#find(billId);
    // One that the processor has not decided on must not be charged beside it.
    if (!collection?.isOpen() || collection.facts().reference !== null) return nothing;
    if (isCorrected) return this.#leave(billId);
    const attempt = collection.nextAttempt();
    const usable = card?.isUsable(this.processor.name, this.clock.today()) ? card.facts() : undefined;
    const { amount, number: description } = collection;
    const reading = usable
      ? await this.processor.charge({ collectionId: billId, attempt, amount, description, ...usable })
      : NO_CARD;
    return this.#record(billId, attempt, reading);
  }

  @DueCall(READ_CHARGE)
  async read(billId: string): Promise<DueEffect> {
    const { collection } = await this.#find(billId);
    const reference = collection?.facts().reference;
    if (!collection?.isOpen() || !reference) return nothing;
    return this.#record(billId, collection.nextAttempt(), await this.processor.readCharge(reference));
  }

  #record(billId: string, attempt: number, reading: ChargeReading): DueEffect {
    return async (em) => {
      const collection = await em.findOneOrFail(Collection, { billId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      const changed = collection.record(attempt, reading, this.clock.now());
      this.collections.scheduleNext(em, collection);
      if (changed) await this.news.tell(em, collection);
      if (changed && reading.state === 'paid') await this.#paid(em, collection, reading.reference);
    };
  }

  /** A correction or void has changed what the bill asks for: a person looks at it. */
  #leave(billId: string): DueEffect {
    return async (em) => {
      const collection = await em.findOneOrFail(Collection, { billId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (collection.giveUp()) await this.news.tell(em, collection);
    };
  }

  /** The bill is an invoice: what came in for it is noted there, too. */
  async #paid(em: EntityManager, { billId, amount }: Collection, reference: string): Promise<void> {
    // What else may be collected has no document to note it with.
    if (!(await em.findOne(Invoice, { invoiceId: billId }))) return;
    const receivedOn = this.clock.today().toString();
    await this.receipts.record(em, {
      invoiceId: billId,
      amount,
      receivedOn,
      reference,
      method: 'credit-card',
      by: this.processor.name,
    });
  }

  #find(billId: string): Promise<Found> {
    return this.database.transaction(async (em) => {
      const collection = await em.findOne(Collection, { billId });
      const card = collection && (await em.findOne(CustomerCard, { customerId: collection.customerId }));
      const isCorrected = (await em.findOne(Invoice, { correctsId: billId })) !== null;
      return { collection, card, isCorrected };
    });
  }
}
