import {
  GetBillingProfile,
  GetContract,
  GetOverview,
  LatestNotices,
  ListNotices,
  ReadOwnAccount,
  RefreshSession,
  SubmitApplication,
} from '@csite/protocol';
import { type Access, accounts, everyone } from '@csite/messaging';
import { GatewayWorld } from '../test/gateway-world';

type Message = Parameters<GatewayWorld['answering']>[0];

const id = '0197a2b0-0000-7000-8000-00000000000a';
const overview = { customer: {}, products: [{ product: 'neo' }] };
const session = { accessToken: 'a', expiresIn: 300, refreshToken: 'r', refreshExpiresAt: '2100-01-01T00:00:00Z', account: {} };
const cookie = '__Host-csite-refresh=r; __Host-csite-csrf=c';
/** The deadline of every request, and what a busy machine may add. */
const deadline = 3400;

/** Who serves what; the rest of a service is like it. */
const served: Readonly<Record<string, readonly (readonly [Message, Access, object])[]>> = {
  contracts: [
    [GetContract, accounts(), { product: 'neo' }],
    [GetOverview, accounts(), overview],
    [SubmitApplication, accounts(), { applicationId: id }],
  ] as never,
  identity: [
    [ReadOwnAccount, accounts(), { accountId: id }],
    [RefreshSession, everyone, session],
  ] as never,
  status: [
    [ListNotices, everyone, { items: [] }],
    [LatestNotices, everyone, { products: [], running: [] }],
  ] as never,
  billing: [[GetBillingProfile, accounts(), {}]] as never,
};

interface Seen {
  readonly status: number;
  readonly code?: string;
  readonly retryAfter: string | null;
  readonly millis: number;
}

describe('While a neighbour is down', () => {
  let world: GatewayWorld;
  afterEach(() => world.stop());

  const start = async (up: readonly string[], frozen: readonly string[] = [], thaw?: Promise<object>): Promise<void> => {
    world = await GatewayWorld.start();
    for (const name of [...up, ...frozen]) {
      for (const [message, access, reply] of served[name] ?? []) {
        await world.answering(message, access, () => (frozen.includes(name) && thaw ? thaw : reply));
      }
    }
  };

  const see = async (path: string, init: RequestInit = {}): Promise<Seen> => {
    const began = Date.now();
    const answer = await fetch(`${world.url}${path}`, init);
    const { code } = (await answer.json()) as { code?: string };
    return { status: answer.status, code, retryAfter: answer.headers.get('retry-after'), millis: Date.now() - began };
  };

  /** One request of each kind, at the same time. */
  const everything = async (): Promise<Record<string, Seen>> => {
    const headers = await world.as('owner');
    const json = { ...headers, 'content-type': 'application/json' };
    const requests = {
      contract: see('/api/v1/contracts/neo', { headers }),
      application: see('/api/v1/applications', { method: 'POST', headers: json, body: JSON.stringify({ quoteId: id }) }),
      top: see('/api/v1/overview', { headers }),
      me: see('/api/v1/me', { headers }),
      refresh: see('/api/v1/sessions/refresh', { method: 'POST', headers: { cookie, 'x-csrf-token': 'c' } }),
      notices: see('/api/v1/notices'),
      profile: see('/api/v1/billing/profile', { headers }),
      alive: see('/healthz'),
      ready: see('/readyz'),
    };
    const seen = await Promise.all(Object.values(requests));
    return Object.fromEntries(Object.keys(requests).map((name, index) => [name, seen[index] as Seen]));
  };

  const statuses = (seen: Readonly<Record<string, Seen>>): Record<string, number> =>
    Object.fromEntries(Object.entries(seen).map(([name, { status }]) => [name, status]));
  const good = {
    contract: 200,
    application: 201,
    top: 200,
    me: 200,
    refresh: 201,
    notices: 200,
    profile: 200,
    alive: 200,
    ready: 200,
  };

  it.each([
    ['identity', { me: 503, refresh: 503 }],
    ['contracts', { contract: 503, application: 503, top: 503 }],
    ['status', { notices: 503 }],
    ['billing', { profile: 503 }],
  ])('%s: the others answer, and what needs it says when to come again', async (down, failing) => {
    await start(Object.keys(served).filter((name) => name !== down));
    const seen = await everything();
    expect(statuses(seen)).toEqual({ ...good, ...failing });
    for (const name of Object.keys(failing)) {
      expect(seen[name]).toMatchObject({ code: 'service.unavailable', retryAfter: '2' });
      expect(seen[name]?.millis).toBeLessThan(deadline);
    }
  });

  it('all frozen: every request ends in time, the TOP page of them too', async () => {
    const thaw = Promise.withResolvers<object>();
    await start([], Object.keys(served), thaw.promise);
    const seen = await everything();
    expect(statuses(seen)).toEqual({
      ...statuses(seen),
      contract: 504,
      application: 504,
      top: 504,
      me: 504,
      refresh: 504,
      notices: 504,
      profile: 504,
    });
    for (const { status, retryAfter, millis } of Object.values(seen)) {
      expect(millis).toBeLessThan(deadline);
      expect([status, retryAfter]).toEqual(status === 504 ? [504, '2'] : [200, null]);
    }
    thaw.resolve({});
  });

  it('status frozen: the TOP page does without its notices', async () => {
    const thaw = Promise.withResolvers<object>();
    await start(['contracts'], ['status'], thaw.promise);
    const answer = await fetch(`${world.url}/api/v1/overview`, { headers: await world.as('viewer') });
    expect(await answer.json()).toMatchObject({ noticesAvailable: false, products: [{ product: 'neo', notices: [], news: [] }] });
    thaw.resolve({ products: [] });
  });

  it('the bus: every request ends in time, the process lives, and is not ready', async () => {
    await start(Object.keys(served));
    await everything();
    await world.nats.stop();
    const seen = await everything();
    expect(statuses(seen)).toMatchObject({ alive: 200, ready: 503 });
    for (const [name, { status, retryAfter, millis }] of Object.entries(seen)) {
      if (name === 'alive') continue;
      expect([name, [503, 504].includes(status), Number(retryAfter) > 0]).toEqual([name, true, true]);
      expect(millis).toBeLessThan(deadline);
    }
  });
});
