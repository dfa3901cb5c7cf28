import {
  type AccountDebitPage,
  debitStates,
  type ListAccountDebitsRequest,
  type OperatorAccountDebitView,
} from '@csite/protocol';
import { Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { type DebitFacts, debitView } from './debit.view';

interface DebitRow extends DebitFacts {
  readonly customerId: string;
  readonly company: string;
}

const PAGE = 50;
/** State by state along its index, a page of each at most. A customer has one number, here as with the payer. */
const PAGE_OF = `
  select b.customer_id as "customerId", b.customer_number as "customerNumber", p.company, b.debit_state as state,
    b.debit_forms as forms, b.debit_bank_name as "bankName", b.debit_account_ending as "accountEnding", b.debit_reason as reason
  from unnest($1::text[]) as wanted(state), lateral (
      select * from billing_profile
      where debit_state = wanted.state and ($2::text is null or customer_number > $2)
      order by customer_number limit $3) as b
    join payer p on p.customer_id = b.customer_id
  order by b.customer_number limit $3`;
const ALL: ListAccountDebitsRequest['states'] = [...debitStates];

/** The debits of all customers: for operators alone. A cursor is the last customer number shown. */
@Injectable()
export class DebitReader {
  constructor(private readonly reads: Reads) {}

  async list({ states = ALL, limit = PAGE, cursor }: ListAccountDebitsRequest): Promise<AccountDebitPage> {
    const query = CompiledQuery.raw(PAGE_OF, [[...new Set(states)], cursor ?? null, limit + 1]);
    const rows = await this.reads.run<DebitRow>(query);
    const items = rows.slice(0, limit).map(viewOf);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last && { nextCursor: last.customerNumber }) };
  }
}

const viewOf = ({ customerId, company, ...debit }: DebitRow): OperatorAccountDebitView => ({
  customerId,
  customerNumber: debit.customerNumber,
  company,
  debit: debitView(debit),
});
