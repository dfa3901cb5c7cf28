import type { KeyObject } from 'node:crypto';
import { accessToken } from '@csite/protocol';
import { Database, Log } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { type JWTPayload, SignJWT } from 'jose';
import { IdentityConfig } from '../identity.config';
import { Secrets } from '../secret/secrets';
import { newSigningKey, openPrivateKey } from './key-pair';
import { KeyPublisher } from './key.publisher';
import { KeyRing } from './key-ring';
import { SigningKey } from './signing-key.entity';

const tendEveryMilliseconds = 10_000;

/** Keeps the signing keys of all replicas the same, known to everyone, and fresh. */
@Injectable()
export class SigningKeys implements OnApplicationBootstrap, OnModuleDestroy {
  private ring = new KeyRing([]);
  private readonly opened = new Map<string, KeyObject>();
  private timer?: NodeJS.Timeout;

  constructor(
    private readonly database: Database,
    private readonly secrets: Secrets,
    private readonly config: IdentityConfig,
    private readonly publisher: KeyPublisher,
    private readonly log: Log,
  ) {}

  /** Does not wait for database or bus: a service starts in any order, and signs when it can. */
  onApplicationBootstrap(): void {
    const tend = (): void =>
      void this.tend().catch((error: unknown) => this.log.warn('signing keys could not be tended', { error }));
    tend();
    this.timer = setInterval(tend, tendEveryMilliseconds).unref();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  /** A compact JWS of `claims`, by the key that signs now. */
  async sign(claims: JWTPayload): Promise<string> {
    const key = this.ring.signing(Temporal.Now.instant()) ?? (await this.load()).signing(Temporal.Now.instant());
    if (!key) throw new Error('there is no active signing key');
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: accessToken.type, kid: key.id })
      .sign(this.privateKeyOf(key));
  }

  /** Makes, publishes and retires keys as is due. */
  async tend(): Promise<void> {
    const ring = await this.load();
    await this.publisher.publish(ring.jwks());
  }

  private async load(): Promise<KeyRing> {
    const keys = await this.database.transaction((em) => this.renew(em));
    this.ring = new KeyRing(keys);
    return this.ring;
  }

  /** One replica at a time: the others find the key that the first one made. */
  private async renew(em: EntityManager): Promise<readonly SigningKey[]> {
    await em.execute(`select pg_advisory_xact_lock(hashtext('csite signing keys'))`);
    const keys = await em.findAll(SigningKey);
    const now = Temporal.Now.instant();
    const ring = new KeyRing(keys);
    const retired = ring.retired(now);
    em.remove(retired);
    const activeFrom = ring.nextActiveFrom(now, this.config.SIGNING_KEY_DAYS);
    const kept = keys.filter((key) => !retired.includes(key));
    if (!activeFrom) return kept;
    const key = newSigningKey(this.secrets, now, activeFrom);
    em.persist(key);
    return [...kept, key];
  }

  private privateKeyOf(key: SigningKey): KeyObject {
    const known = this.opened.get(key.id);
    if (known) return known;
    const opened = openPrivateKey(this.secrets, key);
    this.opened.set(key.id, opened);
    return opened;
  }
}
