import { failureWords } from './failure-words';

describe('why a card did not pay', () => {
  it('is said where the customer can do something about it, and only that it was refused elsewhere', () => {
    expect(failureWords('insufficient_funds')).toBe('failure_insufficient_funds');
    expect([failureWords('stolen_card'), failureWords('')]).toEqual(['failure_other', 'failure_other']);
  });

  it('leads to the bank where its holder can be asked here, and to a new registration elsewhere', () => {
    expect(failureWords('authentication_required', true)).toBe('failure_confirmable');
    expect(failureWords('authentication_required')).toBe('failure_authentication_required');
  });
});
