import type { DebitState, InvoiceDelivery, InvoiceRecipientView, PaymentMethod } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CustomerCard } from '../payment/card/customer-card.entity';
import { paysBy } from '../payment/pays-by';
import { ContractorAddress } from '../customer/contractor-address.entity';
import { BillingProfile } from '../profile/billing-profile.entity';

/** To whom a document goes, and how, as the customer says today. */
export interface Addressing {
  readonly recipient: InvoiceRecipientView;
  readonly delivery: InvoiceDelivery;
  /** By transfer until the bank has agreed to a debit, and where no card is registered that is valid on `day`. */
  readonly methodFor: (asked: PaymentMethod, day: Temporal.PlainDate) => PaymentMethod;
}

/** @throws Error while contracts have not told of the customer: what needs it is tried again. */
export const addressingOf = async (em: EntityManager, customerId: string): Promise<Addressing> => {
  const profile = await em.findOne(BillingProfile, { customerId });
  const contractor = await em.findOne(ContractorAddress, { customerId });
  const card = await em.findOne(CustomerCard, { customerId });
  const facts = profile?.facts();
  const address = facts?.sameAsContractor ? contractor?.present() : facts?.address;
  if (!profile || !facts || !address) throw new Error(`customer ${customerId} has no billing address yet`);
  // What was asked for just now may be no news here yet: then nothing is agreed with a bank.
  const debitStateOf = (asked: PaymentMethod): DebitState | null => (asked === facts.paymentMethod ? facts.debitState : null);
  return {
    recipient: { ...address, customerNumber: profile.number() },
    delivery: facts.delivery,
    methodFor: (method, day) =>
      paysBy({ method, debitState: debitStateOf(method), hasCard: card !== null && !card.view(day).expired }),
  };
};
