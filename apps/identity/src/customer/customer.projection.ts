import type { CustomerSnapshot } from '@csite/protocol';
import { normalizeCustomerNumber, normalizeSubdomain } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';

/** Newer snapshots replace older ones; one that comes late changes nothing, so the order of delivery does not matter. */
const learnCustomer = `
  insert into customer (id, customer_number, channel, partner, company, contractor_name, contractor_email, version)
  values (?, ?, ?, ?, ?, ?, ?, ?)
  on conflict (id) do update set
    customer_number = excluded.customer_number, channel = excluded.channel, partner = excluded.partner,
    company = excluded.company, contractor_name = excluded.contractor_name, contractor_email = excluded.contractor_email,
    version = excluded.version
  where customer.version < excluded.version
  returning id`;

const forgetEnvironments = `delete from environment where customer_id = ?`;

const learnEnvironments = `
  insert into environment (customer_id, product, subdomain, url)
  select ?, product, subdomain, url from jsonb_to_recordset(?::jsonb) as learnt (product text, subdomain text, url text)
  on conflict do nothing`;

/** Takes in a snapshot of a customer. */
export const projectCustomer = async (em: EntityManager, customer: CustomerSnapshot, version: number): Promise<void> => {
  const { customerId, customerNumber, channel, partner, contractor, environments } = customer;
  const number = normalizeCustomerNumber(customerNumber);
  const fields = [customerId, number, channel, partner ?? null, contractor.company, contractor.name, contractor.email, version];
  const learnt: unknown[] = await em.execute(learnCustomer, fields);
  if (learnt.length === 0) return;
  const rows = environments.map(({ product, subdomain, url }) => ({ product, subdomain: normalizeSubdomain(subdomain), url }));
  await em.execute(forgetEnvironments, [customerId]);
  await em.execute(learnEnvironments, [customerId, JSON.stringify(rows)]);
};
