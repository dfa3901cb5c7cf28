import { foretold } from './foretold';

const month = { issuedOn: '2025-05-01', dueOn: '2025-06-30', lines: [], taxes: [], net: 0, tax: 0, total: 0 };

describe('what will be billed', () => {
  it('is shown without what the gateway does not know of yet, while an update rolls', () => {
    expect(foretold(month)).toEqual({ ...month, terms: [], months: [], waiting: [] });
  });

  it('is shown with all that is foretold', () => {
    const about = { contractId: '01960000-0000-7000-8000-0000000000c1', product: 'neo' };
    const whole = {
      ...month,
      terms: [{ ...month, ...about, reason: 'renewal' as const }],
      months: [{ ...month, begins: [{ ...about, reason: 'import' as const }] }],
      waiting: [{ applicationId: about.contractId, product: 'neo', kind: 'terms' as const, effectiveOn: '2025-06-01' }],
    };
    expect(foretold(whole)).toEqual(whole);
  });
});
