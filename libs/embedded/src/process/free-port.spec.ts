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
});
