import type { Client } from '../site/client';
import { aCustomer, importCustomers, known } from '../site/customers';
import type { Site } from '../site/site';

/** Every third has an annual contract, where each addition brings a document at once. */
const CUSTOMERS = 6;
/** More than one of an account, as of several devices. */
const LINES_PER_ACCOUNT = 5;
const SIGN_UP_SECONDS = 120;

export interface Member {
  readonly name: string;
  readonly customerId: string;
  readonly isOwner: boolean;
  readonly token: string;
  readonly client: Client;
}

/** Accounts of one customer, the owner first. */
export type Household = readonly [Member, ...Member[]];

/** Customers with so many accounts that each has a hand of lines. */
export async function households(site: Site, lines: number): Promise<readonly Household[]> {
  const records = Array.from({ length: CUSTOMERS }, (_, n) =>
    aCustomer({ like: 'sumple', product: 'neo', users: 50, type: n % 3 === 0 ? 'annual' : 'monthly' }),
  );
  await importCustomers(records, site.home);
  const each = Math.ceil(lines / CUSTOMERS / LINES_PER_ACCOUNT);
  return Promise.all(records.map((record) => household(site, known(record), each)));
}

async function household(site: Site, customer: ReturnType<typeof known>, size: number): Promise<Household> {
  const join = async (name: string, isOwner: boolean): Promise<Member> => {
    const person = site.person(customer, name);
    await person.signUp(SIGN_UP_SECONDS);
    const { token } = await person.session();
    const client = site.client.as(token);
    const { body } = await client.get<{ customerId: string }>('/me');
    return { name: `${name}@${customer.subdomain}`, customerId: body.customerId, isOwner, token, client };
  };
  const owner = await join('owner', true);
  const others: Member[] = [];
  for (let n = 1; n < size; n += 1) others.push(await join(`viewer-${String(n)}`, false));
  return [owner, ...others];
}
