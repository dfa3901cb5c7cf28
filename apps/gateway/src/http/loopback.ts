import type { FastifyRequest } from 'fastify';
import { BlockList } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8);
loopback.addAddress('::1', 'ipv6');

/** Whether the request was made on this machine: by the socket, and not passed on by a proxy that runs here. */
export const isFromLoopback = ({ raw, headers }: FastifyRequest): boolean => {
  const address = raw.socket.remoteAddress ?? '';
  if (headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined) return false;
  return loopback.check(address, address.includes(':') ? 'ipv6' : 'ipv4');
};
