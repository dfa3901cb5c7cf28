import {
  type BillingAddress,
  type BillingProfileView,
  type DebitState,
  type InvoiceDelivery,
  type InvoiceMailForm,
  notFound,
  type PaymentMethod,
} from '@csite/protocol';
import { appliesFrom } from './applies-from';
import type { BillingRhythm } from '../contract/billed-contract.entity';

/** All that a profile is shown by. */
export interface ProfileFacts {
  readonly version: number;
  readonly sameAsContractor: boolean;
  readonly address: BillingAddress | null;
  /** The contractor's address; null while that is still under way. */
  readonly contractor: BillingAddress | null;
  readonly mails: string[];
  readonly delivery: InvoiceDelivery;
  readonly mailForm: InvoiceMailForm;
  readonly paymentMethod: PaymentMethod;
  readonly debitState: DebitState | null;
  readonly contracts: readonly BillingRhythm[];
}

/** @throws Failure `not-found` `billing.profile-unknown` */
export const profileView = (facts: ProfileFacts | undefined, today: Temporal.PlainDate): BillingProfileView => {
  const billingAddress = facts && (facts.sameAsContractor ? facts.contractor : facts.address);
  // Without the contractor's address the other fact is still under way: for the reader that is the same moment.
  if (!billingAddress) throw unknownProfile();
  const { sameAsContractor, mails, delivery, mailForm, paymentMethod, debitState, version, contracts } = facts;
  return {
    sameAsContractor,
    billingAddress,
    mails,
    delivery,
    mailForm,
    paymentMethod,
    ...(debitState && { debitState }),
    appliesFrom: appliesFrom(contracts, today),
    version,
  };
};

export const unknownProfile = (): Error =>
  notFound('billing.profile-unknown', {
    ja: 'ご請求情報はまだ登録されていません。しばらくしてからもう一度お試しください。',
    en: 'There is no billing information yet: try again in a moment.',
  });
