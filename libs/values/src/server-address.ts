/** What to do about an address that is refused because of its password. */
export const addressHint = 'with @ : / ? # % in a password written as %40 %3A %2F %3F %23 %25';

/** Whether `text` is the address of a PostgreSQL; without a host it is the one that libpq would take. */
export const isDatabaseAddress = (text: string): boolean => readableOf(text, ['postgres:', 'postgresql:']) !== undefined;

/** Whether `text` is the address of a NATS server, or several with commas between them, and spaces beside these. */
export const isBusAddress = (text: string): boolean =>
  text.split(',').every((each) => Boolean(readableOf(each.trim(), ['nats:', 'tls:'])?.host));

/** Whether `text` is the address of a mail server, which has no path. */
export const isMailServerAddress = (text: string): boolean => {
  const address = readableOf(text, ['smtp:', 'smtps:']);
  return Boolean(address?.host) && ['', '/'].includes(address?.pathname ?? '');
};

/**
 * The address, if it can be read in one way alone. A sign of the password that is not encoded ends the host's place early:
 * the first half of the password would be taken for the host's port, and be told as such.
 */
const readableOf = (text: string, protocols: readonly string[]): URL | undefined => {
  const address = URL.parse(text);
  if (!address || /[\s#]/.test(text) || !protocols.includes(address.protocol) || address.port === '0') return undefined;
  const { username, password, pathname, search } = address;
  return isEncoded(username) && isEncoded(password) && !`${pathname}${search}`.includes('@') ? address : undefined;
};

const isEncoded = (text: string): boolean => {
  try {
    return decodeURIComponent(text) !== undefined;
  } catch {
    return false;
  }
};
