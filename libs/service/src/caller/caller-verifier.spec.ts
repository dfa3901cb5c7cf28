import { eventually } from '@csite/embedded';
import { type Caller, SessionRevoked, signingKeysBucket } from '@csite/protocol';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { ManualClock } from '../clock/manual.clock';
import { BusTestbed } from '../testbed/bus.testbed';
import { KeptLog } from '../testbed/service.testbed';
import { aPair, jwkOf, type Pair, TokenForge } from '../testbed/token.forge';
import { CallerVerifier } from './caller-verifier';
import { KeySet } from './key-set';
import { RevokedSessions } from './revoked-sessions';

const now = Temporal.Instant.from('2025-03-20T14:59:59Z');
const caller: Caller = {
  kind: 'account',
  accountId: 'account-1',
  customerId: 'customer-1',
  role: 'viewer',
  sessionId: 'session-1',
  name: '山田太郎',
  email: 'taro@example.jp',
};

describe('an access token', () => {
  let bus: BusTestbed;
  let connection: NatsConnection;
  let pair: Pair;
  let stranger: Pair;
  let forge: TokenForge;
  let keys: KeySet;
  let verifier: CallerVerifier;
  const clock = new ManualClock();

  beforeAll(async () => {
    bus = await BusTestbed.start();
    connection = await bus.connect('contracts');
    [pair, stranger] = [await aPair(), await aPair()];
    forge = new TokenForge(pair, caller, new Date(now.epochMilliseconds));
    await publish(pair, 'k1');
    keys = new KeySet(connection, new KeptLog());
    keys.start();
    verifier = new CallerVerifier(keys, clock, new RevokedSessions(connection));
  });

  beforeEach(() => clock.move(now));

  afterAll(async () => {
    keys.stop();
    await bus.stop();
  });

  const publish = async (published: Pair, kid: string): Promise<void> => {
    const bucket = await new Kvm(connection).create(signingKeysBucket.bucket, { history: 1 });
    await bucket.put(signingKeysBucket.key, JSON.stringify({ keys: [await jwkOf(published, kid)] }));
  };
  const codeOf = (token: string): Promise<string> =>
    verifier.verify(token).then(
      () => 'accepted',
      (error: unknown) => (error as { code: string }).code,
    );

  it('tells who calls', async () => {
    expect(await verifier.verify(await forge.token())).toEqual(caller);
  });

  const forgeries: readonly (readonly [string, () => string | Promise<string>])[] = [
    ['without a signature', () => forge.unsigned()],
    ['signed with the public key as a shared secret', () => forge.signedWithPublicKey()],
    ['of another type', () => forge.token({ typ: 'JWT' })],
    ['of another issuer', () => forge.token({ issuer: 'https://evil.example' })],
    ['for another audience', () => forge.token({ audience: 'another' })],
    ['with a key id that nobody published', () => forge.token({ kid: 'k9' })],
    ['with a role raised after signing', () => forge.withChangedRole()],
    ['signed with another key', () => new TokenForge(stranger, caller, new Date(now.epochMilliseconds)).token()],
    ['cut short', async () => (await forge.token()).slice(0, -4)],
    ['without its signature part', async () => (await forge.token()).replace(/[^.]+$/, '')],
    ['with a role that does not exist', () => forge.token({ claims: { role: 'god' } })],
    ['without a session', () => forge.token({ claims: { sid: '' } })],
    ['of an absurd length', () => forge.token({ claims: { name: 'x'.repeat(5_000) } })],
    ['for both audiences at once', () => forge.token({ claims: { aud: ['csite-api', 'csite-ops'] } })],
    [
      'for the audience of operators, with the claims of an account',
      () => forge.token({ audience: 'csite-ops', claims: { sub: '' } }),
    ],
    ['of no account', () => forge.token({ claims: { sub: '' } })],
    ['of no customer', () => forge.token({ claims: { customerId: '' } })],
    ['of a customer that is a list', () => forge.token({ claims: { customerId: ['customer-1', 'customer-2'] } })],
    ['with several roles', () => forge.token({ claims: { role: ['viewer', 'owner'] } })],
    ['that is not valid yet', () => forge.token({ claims: { nbf: now.epochMilliseconds / 1_000 + 60 } })],
    ['without a type', () => forge.token({ typ: '' })],
    ['with a part too many', async () => `${await forge.token()}.x`],
    [
      'whose signature is of another token',
      async () => withSignatureOf(await forge.token(), await forge.token({ claims: { sid: 's' } })),
    ],
    ['that is none at all', () => 'Bearer of good tidings'],
    ['that is empty', () => ''],
  ];

  const withSignatureOf = (token: string, other: string): string =>
    [...token.split('.').slice(0, 2), other.split('.')[2]].join('.');

  it('is forged in more than twenty ways', () => {
    expect(forgeries.length).toBeGreaterThan(20);
  });

  it.each(forgeries)('is refused %s', async (_how, make) => {
    expect(await codeOf(await make())).toBe('session.invalid');
  });

  it('ends by the clock of business, also when it was accepted before', async () => {
    const token = await forge.token();
    clock.move(now.add({ seconds: 299 }));
    expect([await codeOf(token), verifier.stillHolds(token)]).toEqual(['accepted', true]);
    clock.move(now.add({ seconds: 300 }));
    expect([await codeOf(token), verifier.stillHolds(token)]).toEqual(['session.expired', false]);
    expect(await codeOf(await forge.token({ expiresAt: new Date(now.epochMilliseconds - 1_000) }))).toBe('session.expired');
  });

  it('is worth nothing once its session has ended', async () => {
    const ended: string[] = [];
    verifier.onSessionEnd((sessionId) => ended.push(sessionId));
    const token = await forge.token({ claims: { sid: 'session-2' } });
    expect(await codeOf(token)).toBe('accepted');
    connection.publish(SessionRevoked.subject, 'garbage');
    for (const sessionId of ['session-2', 'session-2']) connection.publish(SessionRevoked.subject, JSON.stringify({ sessionId }));
    await eventually('revoked', async () => (await codeOf(token)) === 'session.ended');
    expect([verifier.stillHolds(token), verifier.stillHolds('a token that nobody showed')]).toEqual([false, false]);
    await connection.flush();
    expect(ended).toEqual(['session-2']);
    expect(await codeOf(await forge.token())).toBe('accepted');
  });

  it('is refused when its key was withdrawn, and accepted with the key that came instead', async () => {
    const old = await forge.token();
    await publish(stranger, 'k2');
    await eventually('the old key is gone', async () => (await codeOf(old)) === 'session.invalid');
    expect(await codeOf(await new TokenForge(stranger, caller, new Date(now.epochMilliseconds)).token({ kid: 'k2' }))).toBe(
      'accepted',
    );
  });

  it('is accepted after the bus lost all it knew, and with a key that is published after that', async () => {
    const token = await new TokenForge(stranger, caller, new Date(now.epochMilliseconds)).token({ kid: 'k2' });
    await bus.wipe();
    expect(await codeOf(token)).toBe('accepted');
    await eventually('published again', () =>
      publish(pair, 'k3').then(
        () => true,
        () => false,
      ),
    );
    await eventually('taken in', async () => (await codeOf(await forge.token({ kid: 'k3' }))) === 'accepted');
  });
});
