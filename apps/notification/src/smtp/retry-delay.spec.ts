import { retryDelay } from './retry-delay';

const seconds = (attempts: number, contact: Parameters<typeof retryDelay>[1]): number =>
  retryDelay(attempts, contact, 0.5).total('seconds');

describe('the wait before the next try', () => {
  it('doubles from two seconds to a quarter of an hour', () => {
    expect([1, 2, 3, 4].map((attempts) => seconds(attempts, 'answered'))).toEqual([2, 4, 8, 16]);
    expect(seconds(500, 'answered')).toBe(900);
  });

  it('stays short while the server is away, so that all goes out soon after it is back', () => {
    expect(seconds(500, 'unreachable')).toBe(30);
  });

  it('grows where a mail may have arrived: nobody wants it every two seconds', () => {
    expect(seconds(8, 'unclear')).toBe(256);
  });

  it('varies by a fifth', () => {
    expect(retryDelay(1, 'answered', 0).total('seconds')).toBe(1.6);
    expect(retryDelay(1, 'answered', 1).total('seconds')).toBe(2.4);
  });
});
