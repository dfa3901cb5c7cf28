import { wishesOf } from './wishes';

describe('what stands behind npm run timing --', () => {
  it('may be nothing: a thousand samples of every question', () => {
    expect(wishesOf([])).toEqual({ samples: 1_000, question: '' });
  });

  it('is how many samples, and how the name of a question begins', () => {
    expect(wishesOf(['--samples', '200', 'log-in'])).toEqual({ samples: 200, question: 'log-in' });
  });

  it.each([
    [['--samples', 'many'], '--samples is "many": give a whole number'],
    [['--samples', '1'], '--samples is "1"'],
    [['--kills', '1'], '--kills'],
  ])('is refused in words when it is %j', (args, words) => {
    expect(() => wishesOf(args)).toThrow(words);
  });
});
