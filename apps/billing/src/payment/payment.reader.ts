import type { CardProcessor, CardView, DebitState, PaymentMethod, PaymentView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { unknownProfile } from '../profile/profile.view';
import { cardView } from './card/card.view';
import { type CollectionFacts, collectionView } from './collection/collection.view';
import { type DebitFacts, debitView } from './debit/debit.view';
import { paysBy } from './pays-by';
import { PaymentProcessor } from './processor/payment-processor';

interface PaymentRow extends Omit<DebitFacts, 'state'> {
  readonly method: PaymentMethod;
  readonly state: DebitState | null;
  readonly card: (Omit<CardView, 'expired'> & { readonly processor: CardProcessor }) | null;
}

const PAYMENT = `
  select b.payment_method as method, b.customer_number as "customerNumber", b.debit_state as state, b.debit_forms as forms,
    b.debit_bank_name as "bankName", b.debit_account_ending as "accountEnding", b.debit_reason as reason,
    case when c.customer_id is not null then
      json_build_object('brand', c.brand, 'last4', c.last4, 'expiry', c.expiry, 'processor', c.processor) end as card
  from billing_profile b left join customer_card c on c.customer_id = b.customer_id where b.customer_id = $1`;

const COLLECTIONS = `
  select bill_id as "billId", number, amount, due_on as "dueOn", state, failure, next_try_at as "nextTryAt", unconfirmed
  from collection where customer_id = $1 and state <> 'paid' order by bill_id desc limit 20`;

/** How a customer pays. */
@Injectable()
export class PaymentReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
    private readonly processor: PaymentProcessor,
  ) {}

  async get(customerId: string): Promise<PaymentView> {
    const [[row], collections] = await Promise.all([
      this.reads.run<PaymentRow>(CompiledQuery.raw(PAYMENT, [customerId])),
      this.reads.run<CollectionFacts>(CompiledQuery.raw(COLLECTIONS, [customerId])),
    ]);
    if (!row) throw unknownProfile();
    return this.#view(row, collections);
  }

  #view({ method, state, card: row, ...debit }: PaymentRow, collections: readonly CollectionFacts[]): PaymentView {
    const { name: cardProcessor } = this.processor;
    // A card that another processor keeps, from before it was changed, can be neither charged nor read.
    const card = row?.processor === cardProcessor ? cardOf(row, this.clock.today()) : undefined;
    return {
      method,
      paysBy: paysBy({ method, debitState: state, hasCard: card !== undefined && !card.expired }),
      ...(state !== null && { debit: debitView({ ...debit, state }) }),
      ...(card && { card }),
      collections: collections.map(collectionView),
      cardProcessor,
    };
  }
}

const cardOf = ({ brand, last4, expiry }: Omit<CardView, 'expired'>, today: Temporal.PlainDate): CardView =>
  cardView({ brand, last4, expiry }, today);
