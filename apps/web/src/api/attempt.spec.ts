import { Attempt } from './attempt';

const counting = (): (() => string) => {
  let count = 0;
  return () => `key-${String(++count)}`;
};

describe('the key of a submit attempt', () => {
  it('stays while the same body is sent again after a lost answer', () => {
    const attempt = new Attempt(counting());
    expect(attempt.keyFor({ quoteId: 'a' })).toBe('key-1');
    expect(attempt.keyFor({ quoteId: 'a' })).toBe('key-1');
  });

  it('is new for another body', () => {
    const attempt = new Attempt(counting());
    attempt.keyFor({ quoteId: 'a' });
    expect(attempt.keyFor({ quoteId: 'b' })).toBe('key-2');
  });

  it('is new once the server has answered', () => {
    const attempt = new Attempt(counting());
    attempt.keyFor({ quoteId: 'a' });
    attempt.settled();
    expect(attempt.keyFor({ quoteId: 'a' })).toBe('key-2');
  });
});
