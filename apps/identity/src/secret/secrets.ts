import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { Sealer } from './sealer';

/** What KEY_SECRET is for, each purpose with a key of its own. */
@Injectable()
export class Secrets {
  /** The secrets of code apps at rest. */
  readonly factors: Sealer;
  /** What a client keeps between two steps and cannot read. */
  readonly challenges: Sealer;
  private readonly keys: Sealer;
  private readonly refreshing: Buffer;
  private readonly blurring: Buffer;

  constructor(config: IdentityConfig) {
    const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', config.KEY_SECRET, 'csite-identity', purpose, 32));
    this.keys = new Sealer(keyFor('signing keys at rest'));
    this.factors = new Sealer(keyFor('factors at rest'));
    this.challenges = new Sealer(keyFor('challenges'), 'base64url');
    this.refreshing = keyFor('refresh tokens');
    this.blurring = keyFor('keys of limits');
  }

  /** Encrypts the private half of a signing key; it opens only under the same `name`. */
  seal(text: string, name: string): string {
    return this.keys.seal(text, name);
  }

  /** @throws Error when it was sealed under another KEY_SECRET or name, or was altered. */
  open(sealed: string, name: string): string {
    return this.keys.open(sealed, name);
  }

  /** The part of a refresh token that nobody else can make. */
  refreshMac(...parts: readonly Buffer[]): Buffer {
    const mac = createHmac('sha256', this.refreshing);
    for (const part of parts) mac.update(part);
    return mac.digest();
  }

  isSame(a: Buffer, b: Buffer): boolean {
    return a.length === b.length && timingSafeEqual(a, b);
  }

  /** Stands for `text` where equality is enough: addresses and logins are not kept in clear. */
  blur(text: string): string {
    return createHmac('sha256', this.blurring).update(text).digest('base64url');
  }
}
