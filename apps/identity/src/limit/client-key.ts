import { isIPv6 } from 'node:net';

/** The eight groups of an IPv6 address, `::` written out. */
const groupsOf = (address: string): readonly string[] => {
  const [head = '', tail] = address.split('::', 2);
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...before, ...Array<string>(Math.max(0, 8 - before.length - after.length)).fill('0'), ...after];
};

/**
 * By what a client is counted. Whoever has one IPv6 address has its whole /64; an IPv4 one written as IPv6 is itself.
 * Clients without a known address share one key.
 */
export const clientKey = (address: string | undefined): string => {
  const bare = (address ?? '').split('%', 1)[0]?.toLowerCase() ?? '';
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1];
  if (mapped) return mapped;
  return isIPv6(bare)
    ? groupsOf(bare)
        .slice(0, 4)
        .map((group) => Number.parseInt(group, 16).toString(16))
        .join(':')
    : bare;
};
