/**
 * Reduces what people paste (a whole URL, a host, full-width letters) to the subdomain; text that holds none stays
 * as typed, so that it simply matches nothing.
 */
export const normalizeSubdomain = (input: string): string => {
  const text = input.normalize('NFKC').trim().toLowerCase();
  const host = text.replace(/^[a-z][a-z0-9+.-]*:\/\//, '').split(/[/?#:]/, 1)[0] ?? '';
  return host.split('.', 1)[0] ?? '';
};
