import { timedOut, unavailable, unprocessable } from '@csite/protocol';
import { insist } from './insist';

const words = { ja: '', en: '' };

describe('a step of an import', () => {
  const failing = (...failures: Error[]): { ask: () => Promise<string>; tries: () => number } => {
    let tries = 0;
    const ask = (): Promise<string> => {
      const failure = failures[tries++];
      return failure ? Promise.reject(failure) : Promise.resolve('taken in');
    };
    return { ask, tries: () => tries };
  };

  it.each([unavailable('service.unavailable', words), timedOut('service.timeout', words)])(
    'is repeated after %s',
    async (passing) => {
      const { ask, tries } = failing(passing);
      expect(await insist(ask)).toBe('taken in');
      expect(tries()).toBe(2);
    },
  );

  it.each([unprocessable('import.rejected', words), new Error('a fault')])('is not repeated after %s', async (lasting) => {
    const { ask, tries } = failing(lasting);
    await expect(insist(ask)).rejects.toBe(lasting);
    expect(tries()).toBe(1);
  });

  it('fails with the last answer when patience ends', async () => {
    const away = unavailable('service.unavailable', words);
    await expect(insist(failing(away).ask, 10)).rejects.toBe(away);
  });
});
