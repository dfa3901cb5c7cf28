import { HttpFailure } from './http.failure';
import { invalid } from '@csite/protocol';
import { hash } from 'node:crypto';

/** Weak, because it is made of the bytes of one representation: equal bytes, equal tag. */
export const etagOf = (body: string | Uint8Array): string => `W/"${hash('sha1', body, 'base64url')}"`;

/** The ETag of an editable resource: its version, as the service counts it, and what tells its bytes apart. */
export const etagOfVersion = (version: number, body: string | Uint8Array): string =>
  `"${version}-${hash('sha1', body, 'base64url')}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/** If-None-Match (RFC 9110): weak comparison, a list, or `*`. */
export const isFresh = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch !== undefined && (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => opaque(tag) === opaque(etag)));

/**
 * The version that an edit was made from: the ETag as it was read, or `"<version>"` alone. An edit without If-Match could overwrite another's, so it is refused.
 * @throws HttpFailure 428 `if-match.required`, Failure `invalid` `if-match.malformed`
 */
export const editedVersion = (ifMatch: string | undefined): number => {
  if (ifMatch === undefined) {
    throw new HttpFailure(428, 'if-match.required', {
      ja: '変更には、取得時のETagをIf-Matchヘッダーで送信してください。',
      en: 'An edit needs the ETag that was read, in the header If-Match.',
    });
  }
  const version = /^(?:W\/)?"(\d{1,9})(?:-[\w-]+)?"$/.exec(ifMatch.trim())?.[1];
  if (version === undefined) {
    throw invalid('if-match.malformed', {
      ja: `If-Matchヘッダー「${ifMatch.slice(0, 100)}」は、取得時のETagではありません。`,
      en: `The If-Match header "${ifMatch.slice(0, 100)}" is not an ETag of this resource.`,
    });
  }
  return Number(version);
};
