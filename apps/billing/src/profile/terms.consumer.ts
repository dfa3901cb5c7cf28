import { Consumes, type Received } from '@csite/messaging';
import { ContractChanged, type ContractSnapshot } from '@csite/protocol';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Controller } from '@nestjs/common';
import { DebitNews } from '../payment/debit/debit.news';
import { BillingProfile } from './billing-profile.entity';

/** How customers want to pay, as soon as their application takes effect. All their contracts tell it: one of them counts. */
@Controller()
export class TermsConsumer {
  constructor(private readonly debits: DebitNews) {}

  @Consumes(ContractChanged, 'billing-terms')
  async contractChanged({ data }: Received<ContractSnapshot>, em: EntityManager): Promise<void> {
    const { customerId, paymentMethod, customerVersion, change } = data;
    // An import tells of the payment method in a fact of its own.
    if (change.kind !== 'terms' || customerVersion === undefined) return;
    const profile = await em.findOne(BillingProfile, { customerId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Told before, and still under way: this is delivered again.
    if (!profile) throw new Error(`customer ${customerId} has no billing profile yet`);
    if (profile.changeTerms(paymentMethod, customerVersion) && paymentMethod === 'account-debit')
      await this.debits.tell(em, profile);
  }
}
