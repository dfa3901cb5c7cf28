import { Id, Instant, Int, Nested } from '../fields/fields';
import { fact } from '../wire/message';
import { CollectionView } from './collection.view';
import { PayerView } from './payer.view';

export class CollectionSnapshot {
  @Id() customerId!: string;
  @Nested(() => PayerView) payer!: PayerView;
  @Nested(() => CollectionView) collection!: CollectionView;
  /** How often the card was charged so far. */
  @Int() attempts!: number;
  @Instant() changedAt!: string;
}

/** A bill was paid by card, was refused, or is to be paid by transfer after all. */
export const CollectionChanged = fact({ subject: 'evt.billing.collection.changed.v1', data: CollectionSnapshot });
