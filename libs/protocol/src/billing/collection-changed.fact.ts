import { Flag, Id, Instant, Int, Nested, Optional } from '../fields/fields';
import { fact } from '../wire/message';
import { CollectionView } from './collection.view';
import { PayerView } from './payer.view';

export class CollectionSnapshot {
  @Id() customerId!: string;
  @Nested(() => PayerView) payer!: PayerView;
  @Nested(() => CollectionView) collection!: CollectionView;
  /** How often the card was charged so far. */
  @Int() attempts!: number;
  /** Paid because its holder has answered the bank, after the charge had been refused. */
  @Optional() @Flag() confirmed?: boolean;
  @Instant() changedAt!: string;
}

/** A bill was paid by card, was refused, or is to be paid by transfer after all. */
export const CollectionChanged = fact({ subject: 'evt.billing.collection.changed.v1', data: CollectionSnapshot });
