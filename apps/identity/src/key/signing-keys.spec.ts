import { generateKeyPairSync } from 'node:crypto';
import { type CustomerSnapshot, ReadOwnAccount, type SessionView, signingKeysBucket } from '@csite/protocol';
import { Database } from '@csite/service';
import { Kvm } from '@nats-io/kv';
import {
  createLocalJWKSet,
  decodeJwt,
  decodeProtectedHeader,
  type JSONWebKeySet,
  type JWTPayload,
  jwtVerify,
  SignJWT,
  UnsecuredJWT,
} from 'jose';
import { failureOf, IdentityWorld } from '../test/identity-world';
import { Secrets } from '../secret/secrets';
import { openPrivateKey } from './key-pair';
import { SigningKey } from './signing-key.entity';
import { SigningKeys } from './signing-keys';

describe('signing keys', () => {
  let identity: IdentityWorld;
  let customer: CustomerSnapshot;
  let session: SessionView;

  beforeAll(async () => {
    identity = await IdentityWorld.start();
    customer = await identity.customer();
    await identity.account(customer);
    session = await identity.logIn(customer);
  });
  afterAll(() => identity.stop());

  const published = async (): Promise<JSONWebKeySet> => {
    const bucket = await new Kvm(identity.world.bus.connection).create(signingKeysBucket.bucket, { history: 1 });
    return (await bucket.get(signingKeysBucket.key))?.json<JSONWebKeySet>() ?? { keys: [] };
  };
  const me = (token: string): Promise<unknown> => identity.world.bus.ask(ReadOwnAccount, {}, { token });

  it('are one and the same for two replicas that started at once', async () => {
    const sessions = await Promise.all(Array.from({ length: 8 }, () => identity.logIn(customer)));
    expect(new Set(sessions.map(({ accessToken }) => decodeProtectedHeader(accessToken).kid)).size).toBe(1);
    expect(await identity.world.sql('identity', 'select id from signing_key')).toHaveLength(1);
  });

  it('are published by their public halves, which verify', async () => {
    const keys = await published();
    expect(JSON.stringify(keys)).not.toMatch(/"d":/);
    await expect(
      jwtVerify(session.accessToken, createLocalJWKSet(keys), {
        currentDate: new Date(identity.world.clock.now().epochMilliseconds),
      }),
    ).resolves.toBeDefined();
  });

  it('lie sealed in the database', async () => {
    const [row] = await identity.world.sql<{ text: string }>('identity', 'select t::text as text from signing_key t');
    expect(row?.text).not.toMatch(/PRIVATE KEY|"d"/);
  });

  it('come back when the bucket has vanished', async () => {
    await (await new Kvm(identity.world.bus.connection).open(signingKeysBucket.bucket)).destroy();
    await identity.instance().get(SigningKeys).tend();
    expect((await published()).keys.length).toBeGreaterThan(0);
  });

  it('are followed by a new one that is published before it signs', async () => {
    await identity.world.sql(
      'identity',
      `update signing_key set created_at = created_at - interval '31 days', active_from = active_from - interval '31 days'`,
    );
    await identity.instance().get(SigningKeys).tend();
    const before = decodeProtectedHeader(session.accessToken).kid;
    expect((await published()).keys.map(({ kid }) => kid)).toHaveLength(2);
    expect(decodeProtectedHeader((await identity.logIn(customer)).accessToken).kid).toBe(before);
    await identity.world.sql(
      'identity',
      `update signing_key set active_from = now() - interval '1 minute' where active_from > now()`,
    );
    for (const instance of identity.instances) await instance.get(SigningKeys).tend();
    const next = await identity.logIn(customer);
    expect(decodeProtectedHeader(next.accessToken).kid).not.toBe(before);
    await expect(Promise.all([me(next.accessToken), me(session.accessToken)])).resolves.toBeDefined();
  });

  describe('let no forged token in:', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const header = (): { alg: string; typ: string; kid: string } => ({
      alg: 'EdDSA',
      typ: 'at+jwt',
      kid: String(decodeProtectedHeader(session.accessToken).kid),
    });
    const claims = (): JWTPayload => decodeJwt(session.accessToken);
    const sign = (head: object, body: JWTPayload = {}): Promise<string> =>
      new SignJWT({ ...claims(), ...body }).setProtectedHeader({ ...header(), ...head }).sign(privateKey);
    /** With the key of identity itself, as only a mistake in identity could. */
    const signAsOurs = async (head: object, body: JWTPayload): Promise<string> => {
      const key = await identity
        .instance()
        .get(Database)
        .transaction((em) => em.findOneOrFail(SigningKey, header().kid));
      const ours = openPrivateKey(identity.instance().get(Secrets), key);
      return new SignJWT({ ...claims(), ...body }).setProtectedHeader({ ...header(), ...head }).sign(ours);
    };
    const parts = (): string[] => session.accessToken.split('.');
    const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

    it.each<[string, () => string | Promise<string>]>([
      ['nothing', () => ' '],
      ['words', () => 'not a token'],
      ['no signature', () => new UnsecuredJWT(claims()).encode()],
      ['alg none with our header', () => `${encoded({ ...header(), alg: 'none' })}.${parts()[1] ?? ''}.`],
      ['an empty signature', () => `${parts().slice(0, 2).join('.')}.`],
      ['another key under our id', () => sign({})],
      ['an unknown key id', () => sign({ kid: 'unknown' })],
      ['a key that it brings along', () => sign({ jwk: publicKey.export({ format: 'jwk' }) })],
      ['a key from elsewhere', () => sign({ jku: 'https://evil.example/jwks' })],
      [
        'our public key as an HMAC secret',
        async () => {
          const secret = Buffer.from(JSON.stringify((await published()).keys[0]));
          return new SignJWT(claims()).setProtectedHeader({ ...header(), alg: 'HS256' }).sign(secret);
        },
      ],
      ['another role', () => `${parts()[0] ?? ''}.${encoded({ ...claims(), role: 'manager' })}.${parts()[2] ?? ''}`],
      ['another customer', () => `${parts()[0] ?? ''}.${encoded({ ...claims(), customerId: claims().sub })}.${parts()[2] ?? ''}`],
      ['a longer life', () => `${parts()[0] ?? ''}.${encoded({ ...claims(), exp: 9_999_999_999 })}.${parts()[2] ?? ''}`],
      ['a changed signature', () => session.accessToken.slice(0, -2) + (session.accessToken.endsWith('AA') ? 'BB' : 'AA')],
      ['a part too many', () => `${session.accessToken}.x`],
      ['the refresh token', () => session.refreshToken],
      ['a token of 5,000 characters', () => 'x'.repeat(5000)],
    ])('%s', async (_what, forge) => {
      expect(await failureOf(me(await forge()))).toMatchObject({ kind: 'unauthenticated' });
    });

    it.each([
      ['another type', { typ: 'JWT' }, {}],
      ['another issuer', {}, { iss: 'evil' }],
      ['another audience', {}, { aud: 'other' }],
      ['no expiry', {}, { exp: undefined }],
      ['an expiry that has passed', {}, { exp: 1 }],
      ['an unknown role', {}, { role: 'admin' }],
      ['no session', {}, { sid: undefined }],
    ])('ours with %s', async (_what, head, body) => {
      const token = await signAsOurs(head, body);
      expect(await failureOf(me(token))).toMatchObject({ kind: 'unauthenticated' });
    });
  });
});
