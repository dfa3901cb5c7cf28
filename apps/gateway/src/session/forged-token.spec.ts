import { accessToken, type Caller, ReadOwnAccount } from '@csite/protocol';
import { accounts } from '@csite/messaging';
import { claimsOf } from '@csite/service';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { GatewayWorld, taro } from '../test/gateway-world';

type Key = Parameters<SignJWT['sign']>[0];
type Header = Parameters<SignJWT['setProtectedHeader']>[0];
type Forge = (world: GatewayWorld) => Promise<string>;

const good: Header = { alg: 'EdDSA', typ: accessToken.type, kid: 'test' };
const now = (): number => Math.floor(Date.now() / 1000);
const claims = (changed: JWTPayload = {}): JWTPayload => ({
  ...claimsOf(taro),
  iss: accessToken.issuer,
  iat: now(),
  exp: now() + 300,
  ...changed,
});
const signed = (payload: JWTPayload, header: Header, key: Key): Promise<string> =>
  new SignJWT(payload).setProtectedHeader(header).sign(key);

/** Signed with identity's own key: only what stands in it is wrong. */
const withClaims =
  (changed: JWTPayload): Forge =>
  ({ keys }) =>
    signed(claims(changed), good, keys.privateKey);
const withHeader =
  (changed: Partial<Header>): Forge =>
  ({ keys }) =>
    signed(claims(), { ...good, ...changed }, keys.privateKey);
const bySomebodyElse =
  (header: Partial<Header> = {}): Forge =>
  async () =>
    signed(claims(), { ...good, ...header }, (await generateKeyPair('EdDSA')).privateKey);
const base64url = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The three parts of a good token, changed. */
const rewritten =
  (change: (parts: [string, string, string]) => readonly string[]): Forge =>
  async (world) =>
    change((await world.token()).split('.') as [string, string, string]).join('.');

const forgeries: readonly (readonly [string, Forge])[] = [
  ['unsigned', () => Promise.resolve(new UnsecuredJWT(claims()).encode())],
  ['unsigned, in other letters', rewritten(([, payload]) => [base64url({ ...good, alg: 'nOnE' }), payload, ''])],
  ['without its signature', rewritten(([header, payload]) => [header, payload, ''])],
  ['with a signature cut short', rewritten(([header, payload, signature]) => [header, payload, signature.slice(0, -4)])],
  ['with the signature of another', rewritten(([header, payload]) => [header, payload, Buffer.alloc(64).toString('base64url')])],
  [
    'lowered to manager after signing',
    rewritten(([header, , signature]) => [header, base64url(claims({ role: 'manager' })), signature]),
  ],
  [
    'of another customer after signing',
    rewritten(([header, , signature]) => [header, base64url(claims({ customerId: 'c' })), signature]),
  ],
  ['with a part too many', rewritten((parts) => [...parts, 'x'])],
  ['with a part too few', rewritten(([header, payload]) => [header, payload])],
  ['signed by somebody else', bySomebodyElse()],
  ['signed by somebody else under a key id of theirs', bySomebodyElse({ kid: 'mine' })],
  ['signed by somebody else under a path', bySomebodyElse({ kid: '../../dev/null' })],
  ['signed by somebody else who names their keys', bySomebodyElse({ jku: 'https://evil.example/keys.json' })],
  [
    'signed by somebody else who brings their key',
    async () => {
      const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
      return signed(claims(), { ...good, jwk: await exportJWK(publicKey) }, privateKey);
    },
  ],
  [
    'signed with the public key as a password',
    async ({ keys }) => {
      const { x = '' } = await exportJWK(keys.publicKey);
      return signed(claims(), { ...good, alg: 'HS256' }, Buffer.from(x.padEnd(43, '0'), 'base64url'));
    },
  ],
  [
    'signed with another algorithm',
    async () => signed(claims(), { ...good, alg: 'ES256' }, (await generateKeyPair('ES256')).privateKey),
  ],
  ['of another type', withHeader({ typ: 'JWT' })],
  ['of no type', withHeader({ typ: undefined })],
  [
    'with an extension that must be understood',
    rewritten(([, p, s]) => [base64url({ ...good, crit: ['b64'], b64: false }), p, s]),
  ],
  ['of another issuer', withClaims({ iss: 'evil' })],
  ['for another audience', withClaims({ aud: 'csite-mail' })],
  ['for nobody', withClaims({ aud: [] })],
  ['of nobody', withClaims({ sub: undefined })],
  ['of no customer', withClaims({ customerId: '' })],
  ['of no session', withClaims({ sid: undefined })],
  ['with a role that does not exist', withClaims({ role: 'operator' })],
  ['with two roles', withClaims({ role: ['viewer', 'owner'] })],
  ['that never expires', withClaims({ exp: undefined })],
  ['that has expired', withClaims({ iat: now() - 600, exp: now() - 300 })],
  ['that is not valid yet', withClaims({ nbf: now() + 300 })],
  ['of unknown age', withClaims({ iat: undefined })],
  ['of 5 kB', withClaims({ name: 'x'.repeat(5000) })],
];

describe('An access token', () => {
  let world: GatewayWorld;
  const callers: (Caller | undefined)[] = [];
  beforeAll(async () => {
    world = await GatewayWorld.start();
    await world.answering(ReadOwnAccount, accounts(), (_request, call) => {
      callers.push(call.caller);
      return {} as never;
    });
  });
  afterAll(() => world.stop());
  beforeEach(() => callers.splice(0));

  it('as identity makes it opens the door', async () => {
    const answer = await world.get('/api/v1/me', {
      authorization: `Bearer ${await signed(claims(), good, world.keys.privateKey)}`,
    });
    expect([answer.status, callers]).toEqual([200, [taro]]);
  });

  it.each(forgeries)('%s is refused, in the header as in the cookie', async (_what, forge) => {
    const token = await forge(world);
    const places: Record<string, string>[] = [{ authorization: `Bearer ${token}` }, { cookie: `__Host-csite-access=${token}` }];
    for (const headers of places) {
      const answer = await world.get('/api/v1/me', headers);
      expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
      expect(((await answer.json()) as { code: string }).code).toMatch(/^session\.(invalid|expired|required)$/);
    }
    expect(callers).toEqual([]);
  });

  it('is refused by all gateways within a second of the log-out', async () => {
    const other = await world.replica();
    const sessionId = '0197a2b0-0000-7000-8000-0000000000aa';
    const authorization = `Bearer ${await world.token({ sessionId })}`;
    const statuses = async (): Promise<number[]> =>
      Promise.all(
        [world.url, other].map(async (url) => (await fetch(`${url}/api/v1/me`, { headers: { authorization } })).status),
      );
    expect(await statuses()).toEqual([200, 200]);
    await world.endSession(sessionId);
    const ended = Date.now();
    let found = await statuses();
    while (found.includes(200) && Date.now() - ended < 1000) found = await statuses();
    expect(found).toEqual([401, 401]);
    expect((await world.get('/api/v1/me', await world.as('owner'))).status).toBe(200);
  });
});

describe('Before identity has published a key', () => {
  it('nobody is told that a token is wrong: it cannot be known yet', async () => {
    const world = await GatewayWorld.start({}, { withKeys: false });
    await world.answering(ReadOwnAccount, accounts(), () => ({}) as never);
    const owner = await world.as('owner');
    const began = Date.now();
    const early = await Promise.all([world.get('/api/v1/me', owner), world.send('POST', '/api/v1/quotes', {}, owner)]);
    expect(Date.now() - began).toBeLessThan(3000);
    for (const answer of early) {
      expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
      expect(await answer.json()).toMatchObject({ code: 'session.keys-missing' });
    }
    await world.publishKeys();
    expect((await world.get('/api/v1/me', owner)).status).toBe(200);
    await world.stop();
  });
});
