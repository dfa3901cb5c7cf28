import { randomUUID } from 'node:crypto';
import type { Answer, Client } from './site/client';
import { eventually } from './site/eventually';
import { addresses, subjects } from './site/mailbox';
import { customers, type Person } from './site/person';
import { Site } from './site/site';

interface Quoted {
  readonly quoteId: string;
}

const victims = [
  'gateway-1',
  'contracts-1',
  'contracts-2',
  'identity-1',
  'billing-1',
  'status-1',
  'notification-1',
  'notification-2',
  'nats-server',
  'PostgreSQL',
] as const;

/** Two replicas of every service, and somebody who kills them one after the other while a customer keeps applying. */
describe('kill -9 in the middle of applications', () => {
  let site: Site;
  let person: Person;
  let client: Client;
  let users = 50;
  const acknowledged: string[] = [];

  beforeAll(async () => {
    site = await Site.start({ replicas: 2 });
    person = site.person(customers.sumple, 'taro@sumple-data.example');
    await person.signUp();
    client = await person.logIn();
  }, 240_000);
  afterAll(() => site?.stop());

  /** Repeats under one key, at one gateway after the other, until an answer comes: what a careful API client does. */
  const insist = (send: (at: Client) => Promise<Answer>): Promise<Answer> => {
    let turn = 0;
    return eventually(
      () => send(client.at(site.origins[turn++ % site.origins.length] ?? site.origin)),
      ({ status }) => status < 500 && status !== 429,
      60,
    );
  };

  const addUser = async (): Promise<void> => {
    const key = { 'idempotency-key': randomUUID() };
    const quote = await insist((at) =>
      at.post<Quoted & Record<string, unknown>>('/quotes', { product: 'neo', kind: 'users', users: users + 1 }),
    );
    expect(quote).toMatchObject({ status: 201 });
    const answer = await insist((at) => at.post('/applications', { quoteId: quote.body['quoteId'] }, key));
    expect(answer).toMatchObject({ status: 201 });
    users += 1;
    acknowledged.push(String(answer.body['applicationId']));
  };

  it.each(victims)(
    '%s',
    async (victim) => {
      const applying = (async () => {
        for (let count = 0; count < 4; count += 1) await addUser();
      })();
      site.kill(victim);
      await applying;
    },
    120_000,
  );

  it('lost nothing that was acknowledged and applied each change once', async () => {
    const contract = await insist((at) => at.get('/contracts/neo'));
    expect(contract.body['users']).toBe(users);
    const history = await everyUserChange(client);
    expect(history.map(({ applicationId }) => applicationId).sort()).toEqual([...acknowledged].sort());
  });

  it('sent each receipt exactly once', async () => {
    const receipts = await eventually(
      () => site.mailbox.of(person.email, subjects.receipt),
      (mails) => new Set(mails.map(({ messageId }) => messageId)).size >= acknowledged.length,
      60,
    );
    // A server that was told of a mail twice with one Message-ID had an unclear outcome in between; another id would be a second receipt.
    expect(new Set(receipts.map(({ messageId }) => messageId)).size).toBe(acknowledged.length);
    expect(new Set(receipts.flatMap(({ to }) => addresses(to)))).toEqual(new Set([customers.sumple.contractorMail]));
  });
});

interface Entry {
  readonly kind: string;
  readonly applicationId?: string;
}

async function everyUserChange(client: Client): Promise<Entry[]> {
  const entries: Entry[] = [];
  let cursor: string | undefined;
  do {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : '';
    const { body } = await client.get<{ items: Entry[]; nextCursor?: string }>(`/contracts/neo/history?limit=20${query}`);
    entries.push(...body.items);
    cursor = body.nextCursor;
  } while (cursor);
  return entries.filter(({ kind }) => kind === 'users');
}
