import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

type Keys = readonly [Buffer, ...Buffer[]];

/** Encrypts what must come back as it was, for one purpose: under the first of its keys, while all of them open. */
export class Sealer {
  constructor(
    private readonly keys: Keys,
    private readonly encoding: 'base64' | 'base64url' = 'base64',
  ) {}

  /** It opens only under the same `name`. */
  seal(text: string, name: string): string {
    const iv = randomBytes(ivBytes);
    const encryption = createCipheriv(cipher, this.keys[0], iv).setAAD(Buffer.from(name));
    const body = Buffer.concat([encryption.update(text, 'utf8'), encryption.final()]);
    return Buffer.concat([iv, encryption.getAuthTag(), body]).toString(this.encoding);
  }

  /** @throws Error when it was sealed under no key of ours or another name, or was altered. */
  open(sealed: string, name: string): string {
    return this.find(sealed, name).text;
  }

  /** Sealed anew under the first key; undefined where it is so already. @throws Error as `open` */
  renewed(sealed: string, name: string): string | undefined {
    const { text, key } = this.find(sealed, name);
    return key === this.keys[0] ? undefined : this.seal(text, name);
  }

  private find(sealed: string, name: string): { readonly text: string; readonly key: Buffer } {
    let cause: unknown;
    for (const key of this.keys) {
      try {
        return { text: this.openWith(key, sealed, name), key };
      } catch (error) {
        cause = error;
      }
    }
    throw new Error('none of the secrets opens it', { cause });
  }

  private openWith(key: Buffer, sealed: string, name: string): string {
    const bytes = Buffer.from(sealed, this.encoding);
    const decryption = createDecipheriv(cipher, key, bytes.subarray(0, ivBytes), { authTagLength: tagBytes });
    decryption.setAAD(Buffer.from(name)).setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decryption.update(bytes.subarray(ivBytes + tagBytes)), decryption.final()]).toString('utf8');
  }
}
