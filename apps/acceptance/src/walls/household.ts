import type { Client } from '../site/client';
import { subjects } from '../site/mailbox';
import { type Customer, password, type Person, tokenOf } from '../site/person';
import type { Site } from '../site/site';

export type Household = Readonly<Record<'owner' | 'manager' | 'billing' | 'viewer', Client>>;

/** A customer with an account of each role, as its owner invites them. */
export const householdOf = async (site: Site, customer: Customer): Promise<Household> => {
  const first = site.person(customer, 'owner');
  await first.signUp();
  const owner = await first.logIn();
  const invited = async (role: string): Promise<Client> =>
    (await joining(site, owner, site.person(customer, role), role)).logIn();
  return { owner, manager: await invited('manager'), billing: await invited('billing'), viewer: await invited('viewer') };
};

const joining = async (site: Site, owner: Client, person: Person, role: string): Promise<Person> => {
  await owner.post('/accounts', { name: role, email: person.email, role });
  const { links } = await site.mailbox.next(person.email, subjects.invitation);
  await site.client.post('/invitations/confirmations', { token: tokenOf(links[0]), password });
  return person;
};
