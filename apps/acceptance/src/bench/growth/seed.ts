import { aCustomer, importCustomers } from '../../site/customers';
import type { Site } from '../../site/site';
import type { Owner } from './owner';
import type { RunKey } from './run-key';

/** With those of the samples, ten. */
const MORE = ['sumple', 'minato', 'chatonly', 'sumple'] as const;

export const importTen = (site: Site): Promise<void> =>
  importCustomers(
    MORE.map((like) => aCustomer({ like })),
    site.home,
  );

interface Environment {
  readonly customerId: string;
  readonly product: string;
  readonly users: number;
}

/** Of every contract an application that was applied and one that waits for an operator: what the years before are made of. */
export async function applyForSome(site: Site, contracts: Owner, key: RunKey): Promise<void> {
  const held = await contracts.rows<Environment>(
    `select customer_id as "customerId", product, (lines -> 0 ->> 'quantity')::integer as users from contract`,
  );
  for (const { customerId, product, users } of held) {
    const holder = {
      kind: 'account',
      id: customerId,
      name: '港 花子',
      email: 'hanako@example.jp',
      customerId,
      role: 'owner',
    } as const;
    const client = site.client.as(await key.sign(holder));
    const company = `改名 ${users} 株式会社`;
    for (const wish of [
      { kind: 'users', users: users + 10 },
      { kind: 'legal-name', company, companyKana: 'カイメイ' },
    ]) {
      const quote = await client.post<{ quoteId: string }>('/quotes', { product, ...wish });
      if (quote.status === 201) await client.post('/applications', { quoteId: quote.body.quoteId });
    }
  }
}
