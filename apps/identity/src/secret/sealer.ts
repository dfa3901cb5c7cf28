import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Encrypts what must come back as it was, under one key for one purpose. */
export class Sealer {
  constructor(
    private readonly key: Buffer,
    private readonly encoding: 'base64' | 'base64url' = 'base64',
  ) {}

  /** It opens only under the same `name`. */
  seal(text: string, name: string): string {
    const iv = randomBytes(ivBytes);
    const encryption = createCipheriv(cipher, this.key, iv).setAAD(Buffer.from(name));
    const body = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
    return Buffer.concat([iv, encryption.getAuthTag(), body]).toString(this.encoding);
  }

  /** @throws Error when it was sealed under another key or name, or was altered. */
  open(sealed: string, name: string): string {
    const bytes = Buffer.from(sealed, this.encoding);
    const decryption = createDecipheriv(cipher, this.key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
    decryption.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString('utf8');
  }
}
