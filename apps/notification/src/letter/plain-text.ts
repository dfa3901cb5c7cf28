/**
 * What people typed, as it may stand in a mail: on one line, without control, direction or invisible characters, so
 * that a name cannot add lines of its own or turn the text around it.
 */
export const asLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/\p{Cf}/gu, '')
    .trim();

/** The same over several lines, for reasons that operators write. */
export const asLines = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map(asLine)
    .join('\n');

/**
 * The same of what customers typed, in a row or within a sentence: on one line, and no link. Mail programs make links of
 * addresses; only ours may become one.
 */
export const typed = (text: string): string => asLine(text).replace(/:\/\//g, '：／／');
