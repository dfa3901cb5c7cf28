import { createServer } from 'node:net';

/** A TCP port of the loopback that nobody listens on now. */
export function freePort(): Promise<number> {
  return tryPort(0) as Promise<number>;
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
