import type { DebitState, InvoiceDelivery, InvoiceRecipientView, PaymentMethod } from '@csite/protocol';
import type { EntityManager } from '@mikro-orm/postgresql';
import { paysBy } from '../payment/pays-by';
import { ContractorAddress } from '../customer/contractor-address.entity';
import { BillingProfile } from '../profile/billing-profile.entity';

/** To whom a document goes, and how, as the customer says today. */
export interface Addressing {
  readonly recipient: InvoiceRecipientView;
  readonly delivery: InvoiceDelivery;
  /** An account debit is no way to pay until the bank has agreed: by transfer until then. */
  readonly methodFor: (asked: PaymentMethod) => PaymentMethod;
}

/** @throws Error while contracts have not told of the customer: what needs it is tried again. */
export const addressingOf = async (em: EntityManager, customerId: string): Promise<Addressing> => {
  const profile = await em.findOne(BillingProfile, { customerId });
  const contractor = await em.findOne(ContractorAddress, { customerId });
  const facts = profile?.facts();
  const address = facts?.sameAsContractor ? contractor?.present() : facts?.address;
  if (!profile || !facts || !address) throw new Error(`customer ${customerId} has no billing address yet`);
  // What was asked for just now may be no news here yet: then nothing is agreed with a bank.
  const debitStateOf = (asked: PaymentMethod): DebitState | null => (asked === facts.paymentMethod ? facts.debitState : null);
  return {
    recipient: { ...address, customerNumber: profile.number() },
    delivery: facts.delivery,
    methodFor: (method) => paysBy({ method, debitState: debitStateOf(method) }),
  };
};
