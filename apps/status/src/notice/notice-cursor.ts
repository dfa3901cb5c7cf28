import { cursorInvalid, isId, readInstant } from '@csite/protocol';

/** The last notice of a page: the next page begins after it. */
export interface NoticeCursor {
  readonly publishedAt: string;
  readonly noticeId: string;
}

export const encodeCursor = ({ publishedAt, noticeId }: NoticeCursor): string =>
  Buffer.from(`${publishedAt}|${noticeId}`).toString('base64url');

/**
 * The instant comes back in UTC, whatever offset it was written with.
 * @throws Failure `invalid` `cursor.invalid` for text that is no cursor of ours.
 */
export const decodeCursor = (text: string): NoticeCursor => {
  const [publishedAt = '', noticeId = '', ...more] = Buffer.from(text, 'base64url').toString().split('|');
  const instant = readInstant(publishedAt);
  if (more.length > 0 || !instant || !isId(noticeId)) throw cursorInvalid(text);
  return { publishedAt: instant.toString(), noticeId };
};
