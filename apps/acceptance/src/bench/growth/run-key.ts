import { randomUUID } from 'node:crypto';
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Owner } from './owner';

const FAR = new Date('2200-01-01T00:00:00Z');

/** Whom a token is for, and what it says of them. */
export interface Holder {
  readonly kind: 'account' | 'operator';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly customerId?: string;
  readonly role?: string;
}

const audiences = { account: 'csite-api', operator: 'csite-ops' } as const;

/**
 * A key of this run's own, its public half laid beside those of identity, as one that will never sign: ten thousand log-ins would
 * take longer than all reads.
 */
export class RunKey {
  private constructor(
    private readonly id: string,
    private readonly key: CryptoKey,
  ) {}

  /** Identity publishes it within some seconds. */
  static async layDown(identity: Owner): Promise<RunKey> {
    const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
    const id = randomUUID();
    const jwk = { ...(await exportJWK(publicKey)), kid: id, alg: 'EdDSA', use: 'sig' };
    await identity.rows(
      `insert into signing_key (id, public_jwk, sealed_private_key, created_at, active_from) values ($1, $2, 'never opened', now(), $3)`,
      [id, jwk, FAR],
    );
    return new RunKey(id, privateKey);
  }

  /** Each call another token: nobody has verified it before. */
  sign({ kind, id, ...claims }: Holder): Promise<string> {
    const now = Math.floor(Date.now() / 1000);
    return new SignJWT({ ...claims, sid: randomUUID(), auth_time: now })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: this.id })
      .setSubject(id)
      .setIssuer('csite')
      .setAudience(audiences[kind])
      .setIssuedAt(now)
      .setExpirationTime(FAR)
      .sign(this.key);
  }
}
