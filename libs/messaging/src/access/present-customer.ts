import { AsyncLocalStorage } from 'node:async_hooks';

/** Stands where a customer's id could stand: work that is about no one customer sees the rows of all. */
export const everyCustomer = '*';

const customers = new AsyncLocalStorage<string>();

/**
 * Runs work that sees, and writes, rows of this customer only; everything it starts included. Said before a transaction
 * begins: one that is under way keeps its own.
 * @throws RangeError for an id that stands for more than one customer, or for none.
 */
export const forCustomer = <T>(customerId: string, work: () => T): T => {
  if (customerId === everyCustomer || customerId === '') throw new RangeError(`"${customerId}" is no customer's id`);
  return customers.run(customerId, work);
};

/** Runs work of ours that is about no one customer: what fell due, events, operators, who is not logged in yet. */
export const forEveryCustomer = <T>(work: () => T): T => customers.run(everyCustomer, work);

/** Whose rows the work at hand may see: a customer's id, `everyCustomer`, or undefined, where nobody said: then none. */
export const presentCustomer = (): string | undefined => customers.getStore();
