import type { Owner } from './owner';

/** A customer with one of its products and its owner's account. */
export interface Asker {
  readonly customerId: string;
  readonly customerNumber: string;
  readonly product: string;
  readonly accountId: string;
  readonly email: string;
  /** Of the newest document. */
  readonly invoiceId: string;
  readonly invoiceNumber: string;
}

type Part<K extends keyof Asker> = Pick<Asker, K | 'customerId'>;

const CUSTOMERS = `
  select customer_id as "customerId", customer_number as "customerNumber", min(product) as product
  from customer join environment using (customer_id) group by 1, 2`;
const ACCOUNTS = `select customer_id as "customerId", id as "accountId", email from account where role = 'owner'`;
const DOCUMENTS = `
  select distinct on (customer_id) customer_id as "customerId", invoice_id as "invoiceId", number as "invoiceNumber"
  from invoice order by customer_id, invoice_id desc`;

/** So many customers, from all over the list, each once. */
export async function askers(owners: Readonly<Record<string, Owner>>, most: number): Promise<Asker[]> {
  const accounts = byCustomer(await rowsOf<Part<'accountId' | 'email'>>(owners['identity'], ACCOUNTS));
  const documents = byCustomer(await rowsOf<Part<'invoiceId' | 'invoiceNumber'>>(owners['billing'], DOCUMENTS));
  const customers = await rowsOf<Part<'customerNumber' | 'product'>>(
    owners['contracts'],
    `${CUSTOMERS} order by random() limit ${most}`,
  );
  return customers.flatMap((customer) => {
    const [account, document] = [accounts.get(customer.customerId), documents.get(customer.customerId)];
    return account && document ? [{ ...customer, ...account, ...document }] : [];
  });
}

const rowsOf = async <T extends object>(owner: Owner | undefined, sql: string): Promise<T[]> => (await owner?.rows<T>(sql)) ?? [];

const byCustomer = <T extends { readonly customerId: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.customerId, row]));
