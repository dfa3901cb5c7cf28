import { claimPort } from './port-claim';
import { createServer } from 'node:net';
import { freePort, freePortFrom, isFree } from './free-port';

const occupy = (port: number): Promise<() => void> =>
  new Promise((resolve) => {
    const server = createServer().listen(port, '127.0.0.1', () => resolve(() => void server.close()));
  });

describe('free ports', () => {
  it('takes the next one when the wanted one is taken', async () => {
    const wanted = await freePort();
    const leave = await occupy(wanted);
    expect(await isFree(wanted)).toBe(false);
    expect(await freePortFrom(wanted)).toBeGreaterThan(wanted);
    leave();
  });

  it('takes the wanted one when nobody has it', async () => {
    const wanted = await freePort();
    expect(await freePortFrom(wanted)).toBe(wanted);
  });

  it('is given to one asker alone, also before anybody listens on it', async () => {
    const ports = await Promise.all(Array.from({ length: 40 }, () => freePort()));
    expect(new Set(ports).size).toBe(ports.length);
    expect(ports.every((port) => !claimPort(port))).toBe(true);
  });
});
