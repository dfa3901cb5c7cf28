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
const PAGE_OF = `
  select b.customer_id as "customerId", p.customer_number as "customerNumber", p.company, b.debit_state as state,
    b.debit_forms as forms, b.debit_bank_name as "bankName", b.debit_account_ending as "accountEnding", b.debit_reason as reason
  from billing_profile b join payer p on p.customer_id = b.customer_id
  where b.debit_state = any($1::text[]) and ($2::text is null or p.customer_number > $2)
  order by p.customer_number limit $3`;
const ALL: ListAccountDebitsRequest['states'] = [...debitStates];

/** The debits of all customers: for operators alone. A cursor is the last customer number shown. */
@Injectable()
export class DebitReader {
  constructor(private readonly reads: Reads) {}

  async list({ states = ALL, limit = PAGE, cursor }: ListAccountDebitsRequest): Promise<AccountDebitPage> {
    const query = CompiledQuery.raw(PAGE_OF, [states, cursor ?? null, limit + 1]);
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
