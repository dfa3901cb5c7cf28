import { createServer, type Server } from 'node:net';
import { freePort } from '@csite/embedded';
import { portsFor } from './ports';

const occupy = (port: number): Promise<Server> =>
  new Promise((resolve) => {
    const server: Server = createServer().listen(port, '127.0.0.1', () => resolve(server));
  });

describe('the ports of the site', () => {
  it('move to the next free ones when nobody named one', async () => {
    const preferred = await freePort();
    const other = await occupy(preferred);
    const [first = 0, second = 0] = await portsFor('PORT', undefined, preferred, 2);
    expect(first).toBeGreaterThan(preferred);
    expect(second).toBe(first + 1);
    other.close();
  });

  it('are refused in one sentence when the named one is taken', async () => {
    const given = await freePort();
    const other = await occupy(given);
    await expect(portsFor('PORT', given, 3000)).rejects.toThrow(
      `Port ${given} is taken by another program: end that one, or set PORT to a free port.`,
    );
    other.close();
  });
});
