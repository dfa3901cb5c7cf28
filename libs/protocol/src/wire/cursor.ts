import { type Failure, invalid } from './failure';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether a text is an id as csite writes them. */
export const isId = (text: string): boolean => ID.test(text);

export const cursorInvalid = (cursor: string): Failure =>
  invalid('cursor.invalid', {
    ja: `cursor「${cursor}」が正しくありません。前のページの nextCursor をそのまま指定してください。`,
    en: `The cursor "${cursor}" is not valid. Pass the nextCursor of the page before as it is.`,
  });

/**
 * The cursor of a list where it is the id of the last entry shown.
 * @throws Failure `invalid` `cursor.invalid`
 */
export const knownCursor = (cursor: string): string => {
  if (isId(cursor)) return cursor;
  throw cursorInvalid(cursor);
};
