import { MARKET_STAMP } from '../catalogue/market.store';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, type ContractRow } from './contract-row';

/**
 * Names the state of all rows that views of the customer `$1` are made of, catalogue and policy included: every write of a row
 * leaves another `xmin` in it, whoever writes, and what begins or ends to be open makes a list longer or shorter.
 */
const STAMP = `concat_ws(' ', ${MARKET_STAMP}, k.xmin,
  array(select c.xmin from contract c where c.customer_id = $1 order by c.product),
  array(select e.xmin from environment e where e.customer_id = $1 order by e.product),
  array(select a.xmin from application a where a.customer_id = $1 and a.state in ('submitted', 'scheduled')
        order by a.application_id))`;

/** Asked with every read, so it is as short as it can be: a few indexed rows and nothing made of them. */
export const HELD_STAMP = `select ${STAMP} as "heldStamp" from customer k where k.customer_id = $1`;

export interface StampRow {
  readonly heldStamp: string;
}

export interface HeldRow extends Omit<ContractRow, 'contractId'>, StampRow {
  readonly customerId: string;
  readonly customerNumber: string;
  readonly company: string;
  /** Absent for a customer without any contract. */
  readonly contractId: string | null;
}

/** A customer with all contracts, and the stamp of just these rows. */
export const HELD = `
  select (${HELD_STAMP}) as "heldStamp", cu.customer_id as "customerId", cu.customer_number as "customerNumber",
    cu.contractor ->> 'company' as company, ${CONTRACT_COLUMNS}
  from customer cu left join (${CONTRACT_TABLES}) on c.customer_id = cu.customer_id
  where cu.customer_id = $1`;

export const holdsContract = (row: HeldRow): row is HeldRow & ContractRow => row.contractId !== null;
