/**
 * The token of a mailed link, from the fragment: no server, log or scanner saw it. A mail client may have broken the
 * line, so white space inside is dropped.
 */
export const linkToken = (hash: string): string | undefined => {
  const token = decoded(hash.replace(/^#/, '')).replace(/\s+/g, '');
  return token === '' ? undefined : token;
};

/** A URL that was cut in the middle of a `%` sequence cannot be decoded; its token is unknown, not an accident. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
