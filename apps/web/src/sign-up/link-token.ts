/**
 * The token of a mailed link, from the fragment: no server, log or scanner saw it. A mail client may have broken the
 * line, so white space inside is dropped.
 */
export const linkToken = (hash: string): string | undefined => {
  const token = decodeURIComponent(hash.replace(/^#/, '')).replace(/\s+/g, '');
  return token === '' ? undefined : token;
};
