import { TOTP } from 'otpauth';
import type { Answer, Client } from '../site/client';
import { eventually } from '../site/eventually';
import type { Site } from '../site/site';

export interface Neighbour {
  readonly client: Client;
  /** By the names that paths and bodies have for them. */
  readonly ids: Readonly<Record<string, string>>;
}

type Read = Record<string, unknown>;

/** A card that the processor takes, and that has no money: its bill stays open. */
const POOR = '4000000000009995';
const USERS = 25;

/** Another customer, who has one of whatever bears an id. */
export const neighbourAt = async (site: Site): Promise<Neighbour> => {
  const startedOn = Temporal.Now.plainDateISO().with({ day: 1 }).subtract({ months: 6 }).toString();
  const customer = await site.customer({ like: 'chatonly', type: 'annual', startedOn });
  const hanako = site.person(customer, 'hanako');
  await hanako.signUp();
  const client = await hanako.logIn();
  const setupId = await cardOf(client);
  const ids = {
    accountId: String((await client.get('/me')).body['accountId']),
    sessionId: await first(client, '/sessions', 'items', 'sessionId'),
    factorId: await factorOf(client),
    setupId,
    ...(await applied(client)),
    // More users are charged at once by the year; by card, as this customer pays.
    invoiceId: await first(client, '/invoices', 'items', 'invoiceId'),
    billId: await first(client, '/billing/payment', 'collections', 'billId'),
  };
  return { client, ids };
};

/** Once there is one, what the list says of the first. */
const first = async (client: Client, path: string, list: string, name: string): Promise<string> => {
  const answer = await eventually(
    () => client.get<Record<string, Read[]>>(path),
    ({ body }) => body[list]?.[0]?.[name] !== undefined,
  );
  return String(answer.body[list]?.[0]?.[name]);
};

const made = ({ status, body }: Answer, what: string): Read => {
  if (status >= 300) throw new Error(`${what} answered ${status}: ${JSON.stringify(body)}`);
  return body;
};

const factorOf = async (client: Client): Promise<string> => {
  const { challenge, secret } = made(await client.post('/me/factors/totp-challenges', {}), 'a code app');
  const words = { challenge, name: '電話', code: new TOTP({ secret: String(secret) }).generate() };
  return String(made(await client.post('/me/factors/totp', words), 'a code of it')['factorId']);
};

const cardOf = async (client: Client): Promise<string> => {
  const { setupId, frame } = made(await client.post('/billing/card-setups', {}), 'a card setup');
  const body = new URLSearchParams({ number: POOR, expiry: '12/49', cvc: '123' });
  await fetch(String((frame as Read)['url']), { method: 'POST', body });
  const path = `/billing/card-setups/${String(setupId)}`;
  await client.post(`${path}/completion`);
  await eventually(
    () => client.get(path),
    ({ body: { state } }) => state === 'confirmed',
  );
  return String(setupId);
};

/** An application, and a quote that was not taken. */
const applied = async (client: Client): Promise<Record<'applicationId' | 'replaces' | 'quoteId', string>> => {
  const quote = async (users: number): Promise<string> => {
    const asked = { product: 'chatluck', kind: 'users', users };
    return String(made(await client.post('/quotes', asked), 'a quote')['quoteId']);
  };
  const application = made(await client.post('/applications', { quoteId: await quote(USERS) }), 'an application');
  const applicationId = String(application['applicationId']);
  return { applicationId, replaces: applicationId, quoteId: await quote(USERS + 1) };
};
