import type { BillingProfileView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { type ProfileFacts, profileView } from './profile.view';

const PROFILE = `
  select p.version, p.same_as_contractor as "sameAsContractor", p.address, a.address as contractor, p.mails, p.delivery, p.mail_form as "mailForm",
    p.payment_method as "paymentMethod", p.debit_state as "debitState",
    (select coalesce(json_agg(json_build_object(
      'product', c.product, 'contractType', c.contract_type, 'termUntil', c.term_until)), '[]')
     from billed_contract c where c.customer_id = p.customer_id) as contracts
  from billing_profile p left join contractor_address a on a.customer_id = p.customer_id
  where p.customer_id = $1`;

@Injectable()
export class ProfileReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async get(customerId: string): Promise<BillingProfileView> {
    const [facts] = await this.reads.run<ProfileFacts>(CompiledQuery.raw(PROFILE, [customerId]));
    return profileView(facts, this.clock.today());
  }
}
