import { invalid } from '@csite/protocol';

/** The last notice of a page: the next page begins after it. */
export interface NoticeCursor {
  readonly publishedAt: string;
  readonly noticeId: string;
}

export const encodeCursor = ({ publishedAt, noticeId }: NoticeCursor): string =>
  Buffer.from(`${publishedAt}|${noticeId}`).toString('base64url');

/** @throws Failure `invalid` `cursor.unknown` for text that is no cursor of ours. */
export const decodeCursor = (text: string): NoticeCursor => {
  const match = /^(\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d)\|([0-9a-f-]{36})$/.exec(Buffer.from(text, 'base64url').toString());
  if (match?.[1] && match[2]) return { publishedAt: match[1], noticeId: match[2] };
  throw invalid('cursor.unknown', {
    ja: `「${text}」は続きの位置を示す値ではありません。前のページの nextCursor をそのまま指定してください。`,
    en: `"${text}" is not a cursor: pass on the nextCursor of the page before as it is.`,
  });
};
