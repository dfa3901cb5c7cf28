import { delayAfter, delayPolicy } from './delay.policy';

const policy = delayPolicy('log-in', '5,1,60,86400');
const seconds = (setting: string, failures: number): number => delayAfter(delayPolicy('x', setting), failures).total('seconds');

describe('how long one waits after failures', () => {
  it.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [10, 32],
    [11, 60],
    [12, 60],
    [1000, 60],
    [Number.MAX_SAFE_INTEGER, 60],
  ])('after %d: %d s, by 5,1,60,86400', (failures, wait) => {
    expect(delayAfter(policy, failures).total('seconds')).toBe(wait);
  });

  it.each([
    ['0,1,60,60', 0, 1],
    ['0,0,0,60', 100, 0],
    ['1,0.2,0.2,60', 1, 0.2],
    ['1,0.2,0.2,60', 50, 0.2],
    ['1,0.0004,10,60', 1, 0],
  ])('by %s after %d: %d s', (setting, failures, wait) => {
    expect(seconds(setting, failures)).toBe(wait);
  });

  it('a policy is read from its setting, and counts failures unless told', () => {
    expect(policy).toEqual({
      name: 'log-in',
      free: 5,
      firstSeconds: 1,
      longestSeconds: 60,
      forgetSeconds: 86_400,
      counts: 'failures',
    });
    expect(delayPolicy('mails', '1,2,3,4', { counts: 'all' }).counts).toBe('all');
  });
});
