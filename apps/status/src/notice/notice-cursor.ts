import { invalid, isInstant } from '@csite/protocol';

/** The last notice of a page: the next page begins after it. */
export interface NoticeCursor {
  readonly publishedAt: string;
  readonly noticeId: string;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export const encodeCursor = ({ publishedAt, noticeId }: NoticeCursor): string =>
  Buffer.from(`${publishedAt}|${noticeId}`).toString('base64url');

/** @throws Failure `invalid` `cursor.unknown` for text that is no cursor of ours. */
export const decodeCursor = (text: string): NoticeCursor => {
  const [publishedAt = '', noticeId = '', ...more] = Buffer.from(text, 'base64url').toString().split('|');
  if (more.length === 0 && isInstant(publishedAt) && ID.test(noticeId)) return { publishedAt, noticeId };
  throw invalid('cursor.unknown', {
    ja: `「${text}」は続きの位置を示す値ではありません。前のページの nextCursor をそのまま指定してください。`,
    en: `"${text}" is not a cursor: pass on the nextCursor of the page before as it is.`,
  });
};
