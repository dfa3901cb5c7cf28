import { freePort, freePortFrom, isFree } from '@csite/embedded';
import { ConfigurationError } from './configuration';

/**
 * Ports in a row, one for each replica.
 * @throws ConfigurationError when the person named the first and one of them is taken
 */
export async function portsFor(name: string, given: number | undefined, preferred: number, count = 1): Promise<number[]> {
  const first = given ?? (await firstOfFree(preferred, count));
  const ports = Array.from({ length: count }, (_, index) => first + index);
  for (const port of ports) {
    if (!(await isFree(port))) {
      throw new ConfigurationError(`Port ${port} is taken by another program: end that one, or set ${name} to a free port.`);
    }
  }
  return ports;
}

/** The first port with so many free ones in a row. */
async function firstOfFree(preferred: number, count: number): Promise<number> {
  for (let first = await freePortFrom(preferred); first < preferred + 200; first = await freePortFrom(first + 1)) {
    const row = await Promise.all(Array.from({ length: count }, (_, index) => isFree(first + index)));
    if (row.every((free) => free)) return first;
  }
  return freePort();
}
