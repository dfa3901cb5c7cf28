import { boxes, isFormWanted } from './debit-form';

describe('the debit form', () => {
  it('is wanted as long as a numbered one is out, and not after it came back', () => {
    expect(isFormWanted({ state: 'form-sent', formNumber: 'A12345678-01' })).toBe(true);
    for (const state of ['form-received', 'bank-checking', 'active', 'returned'] as const)
      expect(isFormWanted({ state, formNumber: 'A12345678-01' })).toBe(false);
    expect(isFormWanted({ state: 'form-sent' })).toBe(false);
    expect(isFormWanted(undefined)).toBe(false);
  });

  it('has a box for each of the seven digits of an account', () => {
    expect(boxes(7)).toHaveLength(7);
  });
});
