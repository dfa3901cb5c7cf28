import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import { Sealer } from './sealer';

type Keys = readonly [Buffer, ...Buffer[]];

/** What KEY_SECRET is for, each purpose with a key of its own; what was made under KEY_SECRET_OTHERS is good as well. */
@Injectable()
export class Secrets {
  /** The private halves of signing keys at rest. */
  readonly signing: Sealer;
  /** The secrets of code apps at rest. */
  readonly factors: Sealer;
  /** What a client keeps between two steps and cannot read. */
  readonly challenges: Sealer;
  private readonly refreshing: Keys;
  private readonly blurring: Keys;

  constructor({ KEY_SECRET, KEY_SECRET_OTHERS }: IdentityConfig) {
    const others = KEY_SECRET_OTHERS.split(',').filter((secret) => secret !== '');
    const keysFor = (purpose: string): Keys => [keyFor(KEY_SECRET, purpose), ...others.map((other) => keyFor(other, purpose))];
    this.signing = new Sealer(keysFor('signing keys at rest'));
    this.factors = new Sealer(keysFor('factors at rest'));
    this.challenges = new Sealer(keysFor('challenges'), 'base64url');
    this.refreshing = keysFor('refresh tokens');
    this.blurring = keysFor('keys of limits');
  }

  /** The part of a refresh token that nobody else can make. */
  refreshMac(...parts: readonly Buffer[]): Buffer {
    return macOf(this.refreshing[0], parts);
  }

  isRefreshMac(mac: Buffer, ...parts: readonly Buffer[]): boolean {
    return this.refreshing.some((key) => isSame(macOf(key, parts), mac));
  }

  /** Stands for `text` where equality is enough: addresses and logins are not kept in clear. */
  blur(text: string): string {
    return blurred(this.blurring[0], text);
  }

  /** Whether `blur` came of `text`, today or before KEY_SECRET was another. */
  isBlurOf(blur: string, text: string): boolean {
    return this.blurring.some((key) => blurred(key, text) === blur);
  }
}

const keyFor = (secret: string, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, 'csite-identity', purpose, 32));

const macOf = (key: Buffer, parts: readonly Buffer[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

const blurred = (key: Buffer, text: string): string => createHmac('sha256', key).update(text).digest('base64url');

const isSame = (a: Buffer, b: Buffer): boolean => a.length === b.length && timingSafeEqual(a, b);
