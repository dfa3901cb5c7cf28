import { Day, Flag, Id, Instant, OneOf, Optional, Text, Yen } from '../fields/fields';

/**
 * A bill that is collected by card. `charging`: the processor is asked; `retrying`: it was refused and is tried again;
 * `transfer`: it is to be paid by bank transfer after all.
 */
export const collectionStates = ['charging', 'retrying', 'paid', 'transfer'] as const;
export type CollectionState = (typeof collectionStates)[number];

export class CollectionView {
  @Id() billId!: string;
  /** What the bill is called. */
  @Text({ max: 100 }) number!: string;
  @Yen() amount!: number;
  @Day() dueOn!: string;
  @OneOf(collectionStates) state!: CollectionState;
  /** Why the card was refused last, in the processor's code. */
  @Optional() @Text({ max: 100 }) failure?: string;
  /** The bank wants to ask the holder of the card, who can be asked on the site: `rpc.billing.charge-confirmation.begin`. */
  @Optional() @Flag() confirmable?: boolean;
  /** Only while `retrying`. */
  @Optional() @Instant() nextTryAt?: string;
}
