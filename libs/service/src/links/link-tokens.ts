import { createHash, createHmac } from 'node:crypto';

type LinkSecrets = readonly [string, ...string[]];

/**
 * Tokens of mailed one-time links: derived from the link's id, so that none is ever stored; its owner keeps the hash. Made under
 * the first secret; the others are those of links whose mail has not gone out yet.
 */
export class LinkTokens {
  readonly #secrets: () => LinkSecrets;

  constructor(secrets: string | (() => LinkSecrets)) {
    this.#secrets = typeof secrets === 'string' ? () => [secrets] : secrets;
  }

  /** What the outbox notes of a link: which secret its token is made with, too. By the time it is mailed another may be first. */
  noted(linkId: string): string {
    return `${linkId}.${markOf(this.#secrets()[0])}`;
  }

  /** @param noted or the mere id, for the first secret. Where the secret of a link is gone its token is one that opens nothing. */
  tokenFor(noted: string): string {
    const [linkId = '', mark] = noted.split('.', 2);
    const secrets = this.#secrets();
    const secret = secrets.find((each) => markOf(each) === mark) ?? secrets[0];
    return createHmac('sha256', secret).update(linkId).digest('base64url');
  }

  hashOf(token: string): string {
    return createHash('sha256').update(token).digest('base64url');
  }
}

const markOf = (secret: string): string => createHmac('sha256', secret).update('which secret').digest('base64url').slice(0, 8);

/** LINK_SECRET, and those of LINK_SECRET_OTHERS. */
export const linkSecrets = (first: string, others: string): LinkSecrets => [
  first,
  ...others.split(',').filter((secret) => secret !== ''),
];
