import {
  knownCursor,
  type ListOperatorAccountsRequest,
  type OperatorAccountPage,
  type OperatorAccountView,
} from '@csite/protocol';
import { Reads } from '@csite/service';
import { normalizeCustomerNumber, normalizeMailAddress } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { isInOneOf, stateIn } from '../account/account.state';
import { accountSummaries } from '../account/account.summaries';
import { type SummaryFacts, summaryOf } from '../account/account.views';

const PAGE = 50;

/** Accounts of all customers, as operators look for them. */
@Injectable()
export class OperatorAccountReader {
  constructor(private readonly reads: Reads) {}

  async list({ limit = PAGE, cursor, ...wanted }: ListOperatorAccountsRequest): Promise<OperatorAccountPage> {
    const from = cursor === undefined ? chosen(wanted) : chosen(wanted).where('account.id', '>', knownCursor(cursor));
    const rows = await this.reads.run(from.limit(limit + 1));
    const items = rows.slice(0, limit).map(viewOf);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last && { nextCursor: last.accountId }) };
  }
}

const chosen = ({ customerNumber, email, states }: ListOperatorAccountsRequest) => {
  let statement = operatorAccounts();
  if (customerNumber !== undefined)
    statement = statement.where('customer.customer_number', '=', normalizeCustomerNumber(customerNumber));
  if (email !== undefined) statement = statement.where('account.login', '=', normalizeMailAddress(email));
  if (states !== undefined) statement = statement.where(isInOneOf(states));
  return statement;
};

/** Counted, so that only the accounts of the page are looked at: for `exists`, PostgreSQL may gather the factors of all. */
const operatorAccounts = () =>
  accountSummaries()
    .innerJoin('customer', 'customer.id', 'account.customer_id')
    .select(['customer.id as customer_id', 'customer.customer_number', 'customer.company'])
    .select((of) => [
      of
        .selectFrom('factor')
        .whereRef('factor.account_id', '=', 'account.id')
        .select((count) => count.fn.countAll().as('factors'))
        .as('second_factor'),
      of
        .selectFrom('account as other')
        .whereRef('other.customer_id', '=', 'account.customer_id')
        .where('other.role', '=', 'owner')
        .where(stateIn('other'), '=', 'active')
        .select((count) => count.fn.countAll().as('owners'))
        .as('owner_decides'),
    ]);

interface OperatorRow extends SummaryFacts {
  readonly customer_id: string;
  readonly customer_number: string;
  readonly company: string;
  readonly second_factor: unknown;
  readonly owner_decides: unknown;
}

const viewOf = (row: OperatorRow): OperatorAccountView => ({
  ...summaryOf(row),
  customerId: row.customer_id,
  customerNumber: row.customer_number,
  company: row.company,
  secondFactor: Number(row.second_factor) > 0,
  ownerDecides: Number(row.owner_decides) > 0,
});
