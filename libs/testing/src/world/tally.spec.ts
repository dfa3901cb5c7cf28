import { type Failure, timedOut, tooMany, unauthenticated, unavailable } from '@csite/protocol';
import { answered, expectExactly, expectOneWinner, tally, times } from './tally';

const words = { ja: '', en: '' };
const [wrong, shut, late, away, full] = [
  unauthenticated('session.rejected', words),
  tooMany('session.too-many-tries', words),
  timedOut('service.timeout', words),
  unavailable('database.unavailable', words),
  unavailable('identity.busy', words),
];
const tries = (...failures: readonly Failure[]): Promise<unknown>[] => failures.map((failure) => Promise.reject(failure));

describe('many tries at once', () => {
  it('are counted by what became of them: looked into, shut out, or left without an answer', async () => {
    expect(await tally([Promise.resolve(1), ...tries(wrong, shut, late, away)])).toEqual({
      made: 2,
      done: 1,
      refused: [shut],
      unanswered: 2,
    });
  });

  it('are exactly as many as allowed: not one more, and one fewer only for each that had no answer', async () => {
    expectExactly(2, await tally(tries(wrong, wrong, shut)));
    expectExactly(2, await tally(tries(wrong, late, shut)));
    const [more, fewer] = [await tally(tries(wrong, wrong, wrong)), await tally(tries(wrong, shut, shut))];
    expect(() => expectExactly(2, more)).toThrow();
    expect(() => expectExactly(2, fewer)).toThrow();
  });

  it('have one winner: not two, and none only where one had no answer', async () => {
    expectOneWinner(await tally([Promise.resolve(1), ...tries(wrong)]));
    expectOneWinner(await tally(tries(wrong, late)));
    const [two, none] = [await tally([Promise.resolve(1), Promise.resolve(2)]), await tally(tries(wrong, wrong))];
    expect(() => expectOneWinner(two)).toThrow();
    expect(() => expectOneWinner(none)).toThrow();
  });

  it('come again while there is no answer or others are let in first, and not where there is one, nor where there is no room for them', async () => {
    for (const [outcome, asked] of [
      [wrong, 4],
      [full, 4],
    ] as const) {
      const left = times(4, (index) => [late, away, shut, outcome][index]);
      await expect(answered(() => Promise.reject(left.shift() ?? new Error('asked again')))).rejects.toBe(outcome);
      expect(4 - left.length).toBe(asked);
    }
    expect(await answered(() => Promise.resolve('in'))).toBe('in');
  });
});
