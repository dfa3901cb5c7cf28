import { Dice } from './dice';
import { wishesOf } from './wishes';

describe('what stands behind npm run chaos --', () => {
  it('is how often and in which order to kill', () => {
    expect(wishesOf(['--kills', '25', '--seed', '7'], 0)).toEqual({ kills: 25, seed: 7 });
  });

  it('may be nothing: two hundred kills, in another order each time', () => {
    expect(wishesOf([], 1_790_000_123_456)).toEqual({ kills: 200, seed: 123_456 });
  });

  it.each([
    [['--kills', 'many'], '--kills is "many": give a whole number, as in npm run chaos -- --kills 200 --seed 7.'],
    [['--seed', '-1'], 'seed'],
    [['--speed', '1'], '--speed'],
  ])('is refused in words when it is %j', (args, words) => {
    expect(() => wishesOf(args, 0)).toThrow(words);
  });
});

describe('the dice', () => {
  const throws = (seed: number): number[] => {
    const dice = new Dice(seed);
    return Array.from({ length: 600 }, () => dice.below(6));
  };

  it('fall alike with the same seed, and otherwise with another', () => {
    expect(throws(7)).toEqual(throws(7));
    expect(throws(7)).not.toEqual(throws(8));
  });

  it('fall on every side, and on no other', () => {
    expect(new Set(throws(7))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
  });
});
