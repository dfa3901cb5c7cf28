import { accessToken, type Caller, signingKeysBucket } from '@csite/protocol';
import { claimsOf } from '@csite/service';
import { Kvm } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';
import { type CryptoKey, exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';

const KEY_ID = 'test';
/** Tests move the clock by years; that a token runs out is tested where it is verified. */
const FAR = new Date('2200-01-01T00:00:00Z');

/** Signs access tokens as identity does, with a key of the test's own beside identity's. */
export class TestKeys {
  private constructor(
    private readonly connection: NatsConnection,
    private readonly privateKey: CryptoKey,
    private readonly published: object,
  ) {}

  static async create(connection: NatsConnection): Promise<TestKeys> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const published = { ...(await exportJWK(publicKey)), kid: KEY_ID, alg: 'EdDSA', use: 'sig' };
    const keys = new TestKeys(connection, privateKey, published);
    await keys.publish();
    return keys;
  }

  /** Adds our key to those that stand there: a real identity in the same world publishes its own. */
  async publish(): Promise<void> {
    const bucket = await new Kvm(this.connection).create(signingKeysBucket.bucket, { history: 1 });
    const entry = await bucket.get(signingKeysBucket.key);
    const { keys } = entry?.operation === 'PUT' ? entry.json<JSONWebKeySet>() : { keys: [] };
    if (keys.some(({ kid }) => kid === KEY_ID)) return;
    await bucket.put(signingKeysBucket.key, JSON.stringify({ keys: [...keys, this.published] }));
  }

  sign(caller: Caller): Promise<string> {
    return new SignJWT(claimsOf(caller))
      .setProtectedHeader({ alg: 'EdDSA', typ: accessToken.type, kid: KEY_ID })
      .setIssuer(accessToken.issuer)
      .setIssuedAt(new Date(0))
      .setExpirationTime(FAR)
      .sign(this.privateKey);
  }
}
