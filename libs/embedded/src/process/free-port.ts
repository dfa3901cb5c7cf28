import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import { claimPort } from './port-claim';

/** Below the ports that systems give to outgoing connections, one of which may take a free port at any moment. */
const LOWEST = 20_000;
const COUNT = 12_000;

/** A TCP port of the loopback that nobody listens on now and that no other csite is about to take. */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < 500; tries += 1) {
    const port = LOWEST + randomInt(COUNT);
    if (claimPort(port) && (await isFree(port))) return port;
  }
  throw new Error(`No free port between ${LOWEST} and ${LOWEST + COUNT}.`);
}

/** Whether nobody listens on this port of the loopback. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port).catch(() => undefined)) !== undefined;
}

/** The wanted port, or the next free one after it. */
export async function freePortFrom(wanted: number, tries = 50): Promise<number> {
  for (let port = wanted; port < wanted + tries; port++) if (await isFree(port)) return port;
  return freePort();
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
