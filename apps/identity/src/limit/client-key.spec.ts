import { clientKey } from './client-key';

describe('a client is counted', () => {
  it.each([
    ['by its IPv4 address', '203.0.113.7', '203.0.113.7'],
    ['by its IPv4 address, also written as IPv6', '::ffff:203.0.113.7', '203.0.113.7'],
    ['by the /64 of its IPv6 address', '2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['by the same /64, written short', '2001:db8:1:2::', '2001:db8:1:2'],
    ['by the /64 with zeros in front', '2001:0DB8::1', '2001:db8:0:0'],
    ['without the zone of a link', 'fe80::1%eth0', 'fe80:0:0:0'],
    ['with all others that have no address', undefined, ''],
  ])('%s', (_how, address, key) => {
    expect(clientKey(address)).toBe(key);
  });
});
