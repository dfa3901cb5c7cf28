import { Clock, DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { BillingProfile } from '../../profile/billing-profile.entity';
import { CustomerCard } from '../card/customer-card.entity';
import { PaymentProcessor } from '../processor/payment-processor';
import { Collection, type DueBill } from './collection.entity';

export const CHARGE_BILL = 'charge-bill';
export const READ_CHARGE = 'read-charge';
export const CLOSE_CHARGE = 'close-charge';
/** The processor tells when it has decided; should that word be lost, it is asked. */
const ASK_AGAIN_HOURS = 1;

/** Collects bills from the cards of customers who pay so. */
@Injectable()
export class PaymentCollection {
  constructor(
    private readonly due: DueWork,
    private readonly clock: Clock,
    private readonly processor: PaymentProcessor,
  ) {}

  /**
   * Has a bill charged to its customer's card, with the transaction of `em`. False where it is not paid by card: then the
   * customer pays by transfer, or the bank debits. A bill that comes again is collected once.
   */
  async collect(em: EntityManager, bill: DueBill): Promise<boolean> {
    const { billId, customerId } = bill;
    if (await em.findOne(Collection, { billId })) return true;
    const profile = await em.findOne(BillingProfile, { customerId });
    const card = await em.findOne(CustomerCard, { customerId });
    const byCard = profile?.facts().paymentMethod === 'credit-card' && card?.isUsable(this.processor.name, this.clock.today());
    if (!byCard || bill.amount <= 0) return false;
    em.persist(new Collection(bill));
    this.due.schedule(em, { kind: CHARGE_BILL, subjectId: billId, dueAt: this.clock.now() });
    return true;
  }

  /** Another card may be taken: what was refused is tried with it at once. */
  async tryAgain(em: EntityManager, customerId: string): Promise<void> {
    for (const { billId } of await em.find(Collection, { customerId, state: 'retrying' } as object))
      this.chargeNow(em, { billId });
  }

  /** Follows what became of a charge. */
  scheduleNext(em: EntityManager, collection: Collection): void {
    const { billId } = collection;
    const { nextTryAt, reference } = collection.facts();
    if (nextTryAt) this.due.schedule(em, { kind: CHARGE_BILL, subjectId: billId, dueAt: nextTryAt });
    else if (collection.isOpen() && reference !== null)
      this.due.schedule(em, { kind: READ_CHARGE, subjectId: billId, dueAt: this.clock.now().add({ hours: ASK_AGAIN_HOURS }) });
  }

  /** The bill is not charged any more, nor can a charge of it be confirmed. */
  async stop(em: EntityManager, collection: Collection): Promise<void> {
    const { billId: subjectId } = collection;
    await this.due.cancel(em, { kind: CHARGE_BILL, subjectId });
    if (collection.facts().unconfirmed !== null)
      this.due.schedule(em, { kind: CLOSE_CHARGE, subjectId, dueAt: this.clock.now() });
  }

  /** What the processor has not decided on cannot be closed yet, and is in the way of another charge. */
  closeLater(em: EntityManager, collection: Collection): void {
    const dueAt = this.clock.now().add({ hours: ASK_AGAIN_HOURS });
    const kind = collection.isOpen() ? CHARGE_BILL : CLOSE_CHARGE;
    this.due.schedule(em, { kind, subjectId: collection.billId, dueAt });
  }

  /** @throws Failure `conflict` `collection.settled` or `.charging` */
  retryNow(em: EntityManager, collection: Collection): void {
    collection.assertRetrying();
    this.chargeNow(em, collection);
  }

  chargeNow(em: EntityManager, { billId }: Pick<Collection, 'billId'>): void {
    this.due.schedule(em, { kind: CHARGE_BILL, subjectId: billId, dueAt: this.clock.now() });
  }
}
