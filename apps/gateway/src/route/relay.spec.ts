import { ConfirmSignUp, GetContract, StartSignUp, type SignUpView } from '@csite/protocol';
import { accounts, type Call, everyone } from '@csite/messaging';
import { GatewayWorld, taro } from '../test/gateway-world';

const signUp = { subdomain: 'sample', customerNumber: 'A12345678' };
const contract = { product: 'neo', users: 50 };

describe('A request on its way to a service', () => {
  let world: GatewayWorld;
  const calls: Call[] = [];

  beforeAll(async () => {
    world = await GatewayWorld.start({ TRUST_PROXY: 'loopback' });
    await world.answering(StartSignUp, everyone, (_request, call): SignUpView => {
      calls.push(call);
      return { signUpId: taro.accountId, products: ['neo'] };
    });
    await world.answering(ConfirmSignUp, everyone, ({ token }) => ({ account: {} as never, created: token === 'fresh' }));
    await world.answering(GetContract, accounts(), (_request, call) => {
      calls.push(call);
      return contract as never;
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => calls.splice(0));

  it('carries the caller, a deadline of three seconds, the client and its trace', async () => {
    const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
    const headers = { traceparent: `00-${trace}-00f067aa0ba902b7-00`, 'user-agent': 'test', 'x-forwarded-for': '203.0.113.9' };
    await world.get('/api/v1/contracts/neo', { ...(await world.as('billing')), ...headers });
    const [call] = calls;
    expect(call?.caller).toEqual({ ...taro, role: 'billing' });
    expect(call?.traceparent).toMatch(new RegExp(`^00-${trace}-[0-9a-f]{16}-00$`));
    expect(call?.traceparent).not.toContain('00f067aa0ba902b7');
    expect(call).toMatchObject({ clientAddress: '203.0.113.9', userAgent: 'test' });
    expect((call?.deadline ?? 0) - Date.now()).toBeGreaterThan(0);
    expect((call?.deadline ?? 0) - Date.now()).toBeLessThanOrEqual(3000);
  });

  it('begins a trace of its own where there is none, or a broken one', async () => {
    await world.send('POST', '/api/v1/sign-ups', signUp);
    await world.send('POST', '/api/v1/sign-ups', signUp, { traceparent: `00-${'0'.repeat(32)}-1-1` });
    const traces = calls.map(({ traceparent }) => traceparent?.slice(3, 35));
    expect(new Set(traces).size).toBe(2);
    for (const trace of traces) expect(trace).toMatch(/^(?!0{32})[0-9a-f]{32}$/);
  });

  it('carries the Idempotency-Key', async () => {
    await world.send('POST', '/api/v1/sign-ups', signUp, { 'idempotency-key': 'a-key-of-mine' });
    expect(calls[0]?.idempotencyKey).toBe('a-key-of-mine');
  });

  it('answers with the status that the route declares', async () => {
    expect((await world.send('POST', '/api/v1/sign-ups', signUp)).status).toBe(201);
    expect((await world.send('POST', '/api/v1/sign-ups/confirmations', { token: 'fresh' })).status).toBe(201);
    expect((await world.send('POST', '/api/v1/sign-ups/confirmations', { token: 'again' })).status).toBe(200);
  });

  it('a read has an ETag; asked again with it, the answer is 304 and empty', async () => {
    const owner = await world.as('owner');
    const first = await world.get('/api/v1/contracts/neo', owner);
    expect(await first.json()).toEqual(contract);
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^W\/"[\w-]+"$/);
    const again = await world.get('/api/v1/contracts/neo', { ...owner, 'if-none-match': `"x", ${etag}` });
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect((await world.get('/api/v1/contracts/neo', { ...owner, 'if-none-match': '"x"' })).status).toBe(200);
  });

  it('HEAD answers what GET does, without the body', async () => {
    const answer = await fetch(`${world.url}/api/v1/contracts/neo`, { method: 'HEAD', headers: await world.as('owner') });
    expect([answer.status, await answer.text(), answer.headers.get('content-type')]).toEqual([
      200,
      '',
      'application/json; charset=utf-8',
    ]);
  });

  it('no answer of the API is kept by anyone', async () => {
    const answer = await world.get('/api/v1/contracts/neo', await world.as('owner'));
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });
});
