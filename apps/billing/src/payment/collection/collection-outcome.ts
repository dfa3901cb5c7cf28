import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Invoice } from '../../invoice/invoice.entity';
import { InvoicePayment } from '../../receipt/invoice-payment.entity';
import { RecordPaymentService } from '../../receipt/record-payment.service';
import { CustomerCard } from '../card/customer-card.entity';
import { type ChargeReading, PaymentProcessor } from '../processor/payment-processor';
import type { Collection } from './collection.entity';
import { notConfirmable } from './collection.failures';
import { CollectionNews } from './collection.news';
import { lockedCollection } from './found-collection';
import { PaymentCollection } from './payment-collection';

interface Charged {
  readonly attempt: number;
  readonly reading: ChargeReading;
  /** Of the card that was charged; none where there was none. */
  readonly token?: string;
}

/** What a charge leaves behind, whoever learns of its outcome. */
@Injectable()
export class CollectionOutcome {
  constructor(
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
    private readonly news: CollectionNews,
    private readonly receipts: RecordPaymentService,
    private readonly collections: PaymentCollection,
  ) {}

  async record(em: EntityManager, billId: string, { attempt, reading, token }: Charged): Promise<void> {
    const collection = await lockedCollection(em, billId);
    if (!collection.record(attempt, reading, this.clock.now())) {
      this.collections.scheduleNext(em, collection);
      if (reading.state === 'paid') await this.cameThrough(em, collection, reading.reference);
      return;
    }
    await this.news.tell(em, collection);
    if (reading.state === 'paid') await this.paid(em, collection, reading.reference);
    else if (await this.#hasAnotherCard(em, collection, token)) this.collections.chargeNow(em, collection);
    else this.collections.scheduleNext(em, collection);
  }

  /** What became of a charge that its holder could confirm until now. */
  async closed(em: EntityManager, billId: string, reading: ChargeReading): Promise<void> {
    const collection = await lockedCollection(em, billId);
    if (reading.state === 'paid') await this.cameThrough(em, collection, reading.reference);
    else if (reading.state === 'pending') this.collections.closeLater(em, collection);
    else {
      collection.closed();
      if (collection.isOpen()) this.collections.chargeNow(em, collection);
    }
  }

  /** The charge `reference` has paid the bill, whatever was agreed meanwhile: told again, it changes nothing. */
  async cameThrough(em: EntityManager, collection: Collection, reference: string): Promise<void> {
    if (collection.cameThrough(reference)) await this.news.tell(em, collection, { confirmed: true });
    await this.paid(em, collection, reference);
  }

  /** The bill is an invoice: what came in for it is noted there, too. */
  async paid(em: EntityManager, { billId, amount }: Collection, reference: string): Promise<void> {
    // What else may be collected has no document to note it with.
    if (!(await em.findOne(Invoice, { invoiceId: billId }))) return;
    // Said again on another day, it came in on the first.
    if (await em.findOne(InvoicePayment, { reference, invoiceId: billId })) return;
    const receivedOn = this.clock.today().toString();
    const by = this.processor.name;
    await this.receipts.record(em, { invoiceId: billId, amount, receivedOn, reference, method: 'credit-card', by });
  }

  /** A correction or void has changed what the bill asks for since it was charged: a person looks at it. */
  async isCorrected(em: EntityManager, billId: string): Promise<boolean> {
    return (await em.findOne(Invoice, { correctsId: billId })) !== null;
  }

  /** @throws Failure `conflict` `collection.not-confirmable` */
  async assertAsIssued(em: EntityManager, { billId, number }: Collection): Promise<void> {
    if (await this.isCorrected(em, billId)) throw notConfirmable(number);
  }

  /** It was registered while the refused one was charged: the customer need not wait for the next try. */
  async #hasAnotherCard(em: EntityManager, collection: Collection, token: string | undefined): Promise<boolean> {
    if (token === undefined || !collection.isOpen()) return false;
    const card = await em.findOne(CustomerCard, { customerId: collection.customerId });
    return card?.isUsable(this.processor.name, this.clock.today()) === true && card.facts().token !== token;
  }
}
