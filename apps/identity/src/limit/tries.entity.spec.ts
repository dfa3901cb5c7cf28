import { type DelayPolicy, delayPolicy } from './delay.policy';
import { Tries } from './tries.entity';

const start = Temporal.Instant.from('2026-11-22T00:00:00Z');
const at = (seconds: number): Temporal.Instant => start.add({ milliseconds: Math.round(seconds * 1000) });
const policy = delayPolicy('log-in/account', '3,2,10,600', { clearedBySuccess: true });

const noTries = (): Tries =>
  Object.assign(new Tries(), { policy: policy.name, key: 'k', failures: 0, pending: 0, blockedUntil: start, forgetAt: start });

const fail = (tries: Tries, seconds: number, by: DelayPolicy = policy): number | undefined => {
  const wait = tries.take(by, at(seconds));
  if (!wait) tries.settle(by, 'failed', at(seconds));
  return wait?.total('seconds');
};

describe('tries at one door', () => {
  it('are free at first, then each waits twice as long as the one before, up to a ceiling', () => {
    const tries = noTries();
    expect([fail(tries, 0), fail(tries, 0), fail(tries, 0)]).toEqual([undefined, undefined, undefined]);
    expect(fail(tries, 0)).toBe(2);
    expect(fail(tries, 2)).toBeUndefined();
    expect(fail(tries, 2)).toBe(4);
    expect(fail(tries, 6)).toBeUndefined();
    expect(fail(tries, 6)).toBe(8);
    expect(fail(tries, 14)).toBeUndefined();
    expect(fail(tries, 14)).toBe(10);
  });

  it('that are refused do not make the wait longer', () => {
    const tries = noTries();
    for (let count = 0; count < 50; count += 1) fail(tries, 0);
    expect(tries.failures).toBe(3);
    expect(fail(tries, 2)).toBeUndefined();
  });

  it('count before they are made: parallel ones get no more than the policy gives', () => {
    const tries = noTries();
    const taken = Array.from({ length: 50 }, () => tries.take(policy, at(0))).filter((wait) => wait === undefined);
    expect(taken).toHaveLength(3);
    expect(tries.pending).toBe(3);
  });

  it('that are free keep nobody waiting, whose clock is a moment behind', () => {
    const tries = noTries();
    fail(tries, 0.2);
    expect(fail(tries, 0.1)).toBeUndefined();
    tries.settle(policy, 'untold', at(0.2));
    expect(fail(tries, 0.1)).toBeUndefined();
  });

  it('that succeed open the door again for those who follow', () => {
    const tries = noTries();
    fail(tries, 0);
    fail(tries, 0);
    expect(tries.take(policy, at(0))).toBeUndefined();
    tries.settle(policy, 'succeeded', at(0));
    expect(tries.failures).toBe(0);
    expect(fail(tries, 0)).toBeUndefined();
  });

  it('are forgotten after a quiet time', () => {
    const tries = noTries();
    for (let count = 0; count < 3; count += 1) fail(tries, 0);
    expect(fail(tries, 600)).toBeUndefined();
    expect(tries.failures).toBe(1);
  });

  it('take only themselves back where a success proves nothing about the others', () => {
    const shared = delayPolicy('log-in/address', '3,2,10,600');
    const tries = noTries();
    fail(tries, 0, shared);
    fail(tries, 0, shared);
    tries.take(shared, at(0));
    tries.settle(shared, 'succeeded', at(0));
    expect(tries.failures).toBe(2);
    expect(fail(tries, 0, shared)).toBeUndefined();
    expect(fail(tries, 0, shared)).toBe(2);
  });

  it('count as well when they succeed, under a ceiling', () => {
    const ceiling = delayPolicy('mails', '2,60,60,600', { counts: 'all' });
    const tries = noTries();
    for (let count = 0; count < 2; count += 1) {
      expect(tries.take(ceiling, at(0))).toBeUndefined();
      tries.settle(ceiling, 'succeeded', at(0));
    }
    expect(tries.take(ceiling, at(0))?.total('seconds')).toBe(60);
  });

  it('that came to nothing for other reasons do not count', () => {
    const tries = noTries();
    for (let count = 0; count < 20; count += 1) {
      expect(tries.take(policy, at(0))).toBeUndefined();
      tries.settle(policy, 'untold', at(0));
    }
    expect(tries.failures).toBe(0);
  });
});
