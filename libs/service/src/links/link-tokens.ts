import { createHash, createHmac } from 'node:crypto';

/** Tokens of mailed one-time links: derived from the link's id, so that none is ever stored; its owner keeps the hash. */
export class LinkTokens {
  readonly #secret: () => string;

  constructor(secret: string | (() => string)) {
    this.#secret = typeof secret === 'string' ? () => secret : secret;
  }

  tokenFor(linkId: string): string {
    return createHmac('sha256', this.#secret()).update(linkId).digest('base64url');
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }
}
