import type { Asked } from '@csite/protocol';
import type { PlannedChange } from '../renewal/renewal-outlook';
import { annualFrom } from './annual-from';

const planned = (asked: Asked, day: string): PlannedChange => ({
  applicationId: day,
  asked,
  effectiveOn: Temporal.PlainDate.from(day),
});
const terms = (contractType: 'monthly' | 'annual', day: string): PlannedChange =>
  planned({ kind: 'terms', contractType, paymentMethod: 'bank-transfer' }, day);

describe('the day from which a contract is annual', () => {
  it('is that of the terms which make it so, whatever else is open', () => {
    const users = planned({ kind: 'users', users: 60 }, '2025-04-01');
    expect(annualFrom([users, terms('annual', '2025-05-01')])?.toString()).toBe('2025-05-01');
  });

  it.each([
    ['nothing is open', []],
    ['something else is', [planned({ kind: 'users', users: 60 }, '2025-04-01')]],
    ['terms make it monthly', [terms('monthly', '2025-05-01')]],
  ])('is none when %s', (_what, open) => {
    expect(annualFrom(open)).toBeUndefined();
  });
});
