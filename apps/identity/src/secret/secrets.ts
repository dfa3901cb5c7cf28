import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** What KEY_SECRET is for, each purpose with a key of its own. */
@Injectable()
export class Secrets {
  private readonly sealing: Buffer;
  private readonly refreshing: Buffer;
  private readonly blurring: Buffer;

  constructor(config: IdentityConfig) {
    const keyFor = (purpose: string): Buffer => Buffer.from(hkdfSync('sha256', config.KEY_SECRET, 'csite-identity', purpose, 32));
    this.sealing = keyFor('signing keys at rest');
    this.refreshing = keyFor('refresh tokens');
    this.blurring = keyFor('keys of limits');
  }

  /** Encrypts `text` at rest; it opens only under the same `name`. */
  seal(text: string, name: string): string {
    const iv = randomBytes(ivBytes);
    const encryption = createCipheriv(cipher, this.sealing, iv).setAAD(Buffer.from(name));
    const body = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
    return Buffer.concat([iv, encryption.getAuthTag(), body]).toString('base64');
  }

  /** @throws Error when it was sealed under another KEY_SECRET or name, or was altered. */
  open(sealed: string, name: string): string {
    const bytes = Buffer.from(sealed, 'base64');
    const decryption = createDecipheriv(cipher, this.sealing, bytes.subarray(0, ivBytes)).setAAD(Buffer.from(name));
    decryption.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString('utf8');
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
