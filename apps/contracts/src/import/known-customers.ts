import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../application/application.entity';
import { openStates } from '../application/application-life';
import { Contract } from '../contract/contract.entity';
import { Customer } from '../customer/customer.entity';
import { Environment } from '../customer/environment.entity';
import type { CheckedLine } from './import-check';

/** A customer with everything that an import may touch. */
export interface KnownCustomer {
  readonly customer: Customer;
  readonly environments: readonly Environment[];
  readonly contracts: readonly Contract[];
  /** Applied for and not yet in effect. */
  readonly open: readonly Application[];
}

export interface KnownCustomers {
  readonly byNumber: ReadonlyMap<string, KnownCustomer>;
  /** Customer that lives at `<product> <subdomain>`. */
  readonly residents: ReadonlyMap<string, string>;
}

/**
 * Contracts before customers, as applications do: they hold the contract, then refer to the customer. "No key": a row that is
 * only referred to, as by every quote, need not wait for the import.
 */
const LOCKS = ['contract', 'customer'].map(
  (table) => `
    select 1 from ${table} where customer_id in (
      select customer_id from customer where customer_number in (select jsonb_array_elements_text(?::jsonb)))
    order by ${table}_id for no key update`,
);

/** What the database knows of a batch of lines, in a few statements. */
export const knownCustomers = async (em: EntityManager, lines: readonly CheckedLine[]): Promise<KnownCustomers> => {
  const numbers = lines.map(({ record }) => record.customerNumber);
  const subdomains = lines.flatMap(({ record }) => record.contracts.map(({ subdomain }) => subdomain));
  for (const lock of LOCKS) await em.execute(lock, [JSON.stringify(numbers)]);
  const customers = await em.find(Customer, { customerNumber: { $in: numbers } });
  const customerId = { $in: customers.map((customer) => customer.customerId) };
  const environments = await em.find(Environment, { customerId });
  const contracts = await em.find(Contract, { customerId });
  const open = await em.find(Application, { customerId, state: { $in: [...openStates] } }, { orderBy: { applicationId: 'asc' } });
  const residents = await em.execute<{ address: string; customerId: string }[]>(
    `select product || ' ' || subdomain as address, customer_id as "customerId" from environment
     where subdomain in (select jsonb_array_elements_text(?::jsonb))`,
    [JSON.stringify(subdomains)],
  );
  const known = customers.map((customer) => ({
    customer,
    environments: environments.filter((environment) => environment.customerId === customer.customerId),
    contracts: contracts.filter((contract) => contract.customerId === customer.customerId),
    open: open.filter((application) => application.customerId === customer.customerId),
  }));
  return {
    byNumber: new Map(known.map((each) => [each.customer.customerNumber, each])),
    residents: new Map(residents.map((resident) => [resident.address, resident.customerId])),
  };
};
