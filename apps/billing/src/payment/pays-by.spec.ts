import { paysBy } from './pays-by';

describe('how a bill of now is paid', () => {
  it.each([
    ['bank-transfer', null, false, 'bank-transfer'],
    ['account-debit', 'form-sent', false, 'bank-transfer'],
    ['account-debit', 'bank-checking', true, 'bank-transfer'],
    ['account-debit', 'returned', false, 'bank-transfer'],
    ['account-debit', 'active', false, 'account-debit'],
    ['credit-card', null, false, 'bank-transfer'],
    ['credit-card', null, true, 'credit-card'],
    ['bank-transfer', null, true, 'bank-transfer'],
  ] as const)('with %s (debit %s, card %s) is %s', (method, debitState, hasCard, by) => {
    expect(paysBy({ method, debitState, hasCard })).toBe(by);
  });
});
