import { Clock } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Invoice } from '../../invoice/invoice.entity';
import { RecordPaymentService } from '../../receipt/record-payment.service';
import { PaymentProcessor } from '../processor/payment-processor';
import { Collection, notConfirmable } from './collection.entity';
import { CollectionNews } from './collection.news';

/** What a charge that came through leaves behind, whoever made it come through. */
@Injectable()
export class CollectionOutcome {
  constructor(
    private readonly processor: PaymentProcessor,
    private readonly clock: Clock,
    private readonly news: CollectionNews,
    private readonly receipts: RecordPaymentService,
  ) {}

  /** The holder has confirmed the charge `reference`: told again, it changes nothing. */
  async confirmed(em: EntityManager, collection: Collection, reference: string): Promise<void> {
    if (!collection.confirm(reference)) return;
    await this.news.tell(em, collection, { confirmed: true });
    await this.paid(em, collection, reference);
  }

  /** The bill is an invoice: what came in for it is noted there, too. */
  async paid(em: EntityManager, { billId, amount }: Collection, reference: string): Promise<void> {
    // What else may be collected has no document to note it with.
    if (!(await em.findOne(Invoice, { invoiceId: billId }))) return;
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
}
