import { aNow, aReason, off, openExists } from '../test/a-now';
import { judgeTerms, termsPairs } from './terms-form';

const notAllowed = aReason('terms.payment-not-allowed');
const role = aReason('role.insufficient');
const terms = [
  { contractType: 'monthly', paymentMethod: 'bank-transfer', allowed: false, reason: aReason('terms.unchanged') },
  { contractType: 'annual', paymentMethod: 'credit-card', allowed: true },
  { contractType: 'annual', paymentMethod: 'account-debit', allowed: false, reason: notAllowed },
] as const;
const now = aNow({ actions: [{ kind: 'terms', direction: 'neutral', allowed: true, terms: [...terms] }] });

describe('the pairs of contract type and payment method', () => {
  it('are those of the server, with their reasons, the present one marked', () => {
    expect(termsPairs(now.contract).map(({ present, allowed, reason }) => [present, allowed, reason?.code])).toEqual([
      [true, false, 'terms.unchanged'],
      [false, true, undefined],
      [false, false, 'terms.payment-not-allowed'],
    ]);
  });

  it('are all shown with the one reason that is against all of them', () => {
    const pairs = termsPairs(aNow({ actions: [off('terms', 'neutral', role)] }).contract);
    expect(pairs).toHaveLength(6);
    expect(pairs.every(({ allowed, reason }) => !allowed && reason === role)).toBe(true);
  });

  it('can all be chosen beside an application that can be replaced: the quote says what is not sold', () => {
    const pairs = termsPairs(aNow({ actions: [off('terms', 'neutral', openExists)] }).contract);
    expect(pairs.filter(({ allowed }) => allowed)).toHaveLength(6);
  });
});

describe('a chosen pair', () => {
  it('is asked for together', () => {
    const pair = { contractType: 'annual', paymentMethod: 'credit-card' };
    expect(judgeTerms(now, pair)).toEqual({ kind: 'quotable', asked: { kind: 'terms', ...pair } });
  });

  it('is none while half of it is missing, while it is the present one, or where no such pair exists', () => {
    expect(judgeTerms(now, {})).toEqual({ kind: 'empty' });
    expect(judgeTerms(now, { contractType: 'annual' })).toEqual({ kind: 'empty' });
    expect(judgeTerms(now, { contractType: 'monthly', paymentMethod: 'bank-transfer' })).toEqual({ kind: 'empty' });
    expect(judgeTerms(now, { contractType: 'weekly', paymentMethod: 'cash' })).toEqual({ kind: 'empty' });
  });

  it('is refused with the reason beside it', () => {
    const pair = { contractType: 'annual', paymentMethod: 'account-debit' };
    expect(judgeTerms(now, pair)).toEqual({ kind: 'refused', reason: notAllowed });
  });

  it('is refused to who may not change anything', () => {
    expect(judgeTerms(aNow({ actions: [off('terms', 'neutral', role)] }), {})).toEqual({ kind: 'refused', reason: role });
  });
});
