import { ListOf, Nested, OneOf, Optional } from '../fields/fields';
import { CollectionView } from './collection.view';
import { Nothing, query } from '../wire/message';
import { AccountDebitView } from './account-debit.view';
import { type CardProcessor, cardProcessors, CardView } from './card.view';
import { type PaymentMethod, paymentMethods } from './billing-terms';

/** How the customer pays. */
export class PaymentView {
  /** As agreed in the contract. */
  @OneOf(paymentMethods) method!: PaymentMethod;
  /** How bills are paid now: by transfer until the debit is active or a valid card registered. */
  @OneOf(paymentMethods) paysBy!: PaymentMethod;
  /** Only with `account-debit`. */
  @Optional() @Nested(() => AccountDebitView) debit?: AccountDebitView;
  /** The registered card, also while bills are paid in another way. */
  @Optional() @Nested(() => CardView) card?: CardView;
  /** Bills that are collected by card and not paid yet, or are to be paid by transfer instead; newest first. */
  @ListOf(() => CollectionView, { max: 20 }) collections!: CollectionView[];
  /** Who would keep a card that is registered now. */
  @OneOf(cardProcessors) cardProcessor!: CardProcessor;
}

/** How the caller's own customer pays; `not-found` `billing.profile-unknown` until contracts told of it. */
export const GetPayment = query({ subject: 'rpc.billing.payment.get', request: Nothing, reply: PaymentView });
