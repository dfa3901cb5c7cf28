import type { FastifyRequest } from 'fastify';
import { isFromLoopback } from './loopback';

const from = (remoteAddress: string | undefined, headers: Record<string, string> = {}): boolean =>
  isFromLoopback({ raw: { socket: { remoteAddress } }, headers } as unknown as FastifyRequest);

describe('A request was made on this machine', () => {
  it.each(['127.0.0.1', '127.3.2.1', '::1', '::ffff:127.0.0.1'])('when it comes from %s', (address) => {
    expect(from(address)).toBe(true);
  });

  it.each(['10.0.0.1', '192.168.1.1', '128.0.0.1', '::2', 'fe80::1', '::ffff:10.0.0.1', '', undefined])(
    'not when it comes from %s',
    (address) => {
      expect(from(address)).toBe(false);
    },
  );

  it.each(['x-forwarded-for', 'forwarded'])('not when a proxy on this machine passed it on, as %s says', (header) => {
    expect(from('127.0.0.1', { [header]: '127.0.0.1' })).toBe(false);
  });
});
