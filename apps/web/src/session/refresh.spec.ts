import { refreshOnce, type RefreshPorts } from './refresh';

/** All tabs of one browser: one lock, one memory, a clock that ticks. */
const aBrowser = (answers: boolean[]): RefreshPorts & { renewals: () => number } => {
  let queue: Promise<unknown> = Promise.resolve();
  let at = 0;
  let clock = 100;
  let renewals = 0;
  return {
    exclusively: (work) => {
      const turn = queue.then(work, work);
      queue = turn;
      return turn;
    },
    renew: () => {
      renewals += 1;
      return Promise.resolve(answers.shift() ?? false);
    },
    renewedAt: () => at,
    remember: (moment) => void (at = moment),
    now: () => ++clock,
    renewals: () => renewals,
  };
};

describe('a session that expired', () => {
  it('is renewed once for all requests that met it', async () => {
    const browser = aBrowser([true]);
    const refresh = refreshOnce(browser);
    expect(await Promise.all([refresh(90), refresh(91), refresh(92)])).toEqual([true, true, true]);
    expect(browser.renewals()).toBe(1);
  });

  it('is renewed again for a request sent after the last renewal', async () => {
    const browser = aBrowser([true, true]);
    const refresh = refreshOnce(browser);
    await refresh(90);
    expect(await refresh(200)).toBe(true);
    expect(browser.renewals()).toBe(2);
  });

  it('is over when the server refuses', async () => {
    const browser = aBrowser([false]);
    expect(await refreshOnce(browser)(90)).toBe(false);
    expect(browser.renewedAt()).toBe(0);
  });

  it('is not asked about again for the other requests that met its end, but is after the next log-in', async () => {
    const browser = aBrowser([false, true]);
    const refresh = refreshOnce(browser);
    expect(await Promise.all([refresh(90), refresh(91)])).toEqual([false, false]);
    expect(browser.renewals()).toBe(1);
    expect(await refresh(200)).toBe(true);
  });
});
