import { startOf } from '@csite/values';
import fc from 'fast-check';
import { endOfDay } from '../calendar/words';
import { aMarket } from '../test/sample-market';
import type { ContractRow } from './contract-row';
import { contractView } from './contract-views';

const days = fc.integer({ min: 0, max: 800 }).map((count) => Temporal.PlainDate.from('2025-01-01').add({ days: count }));
const firsts = days.map((day) => day.with({ day: 1 }));

const reduction = (withdrawUntil: Temporal.Instant): ContractRow['openApplications'] => {
  const state = { company: 'A', companyKana: 'エー', contractType: 'monthly', paymentMethod: 'bank-transfer', lines: [] };
  const change = {
    product: 'neo',
    productName: { ja: 'NEO', en: 'NEO' },
    kind: 'users',
    direction: 'reduction',
    asked: { kind: 'users', users: 45 },
    before: { ...state, users: 50 },
    after: { ...state, users: 45 },
    effectiveOn: '2027-04-01',
    withdrawUntil: withdrawUntil.toString(),
  };
  const open = { applicationId: 'a', state: 'scheduled', change, submittedAt: '2025-01-01T00:00:00Z' };
  return [open] as unknown as ContractRow['openApplications'];
};

const rows = fc
  .record({ annual: fc.boolean(), from: firsts, increasedOn: fc.option(days), deadline: fc.option(days) })
  .map(({ annual, from, increasedOn, deadline }): ContractRow => ({
    stamp: '1.1',
    contractId: 'c',
    product: 'neo',
    contractType: annual ? 'annual' : 'monthly',
    startedOn: from.toString(),
    termsFrom: from.toString(),
    lastIncreasedOn: increasedOn?.toString() ?? null,
    company: 'A',
    companyKana: 'エー',
    paymentMethod: 'bank-transfer',
    others: [],
    lines: [{ code: 'KNEOJST1MB001', quantity: 50 }],
    version: 1,
    subdomain: 'sample',
    usersInUse: 10,
    capacityBytes: 2 ** 35,
    usedBytes: 2 ** 30,
    measuredAt: startOf(from),
    openApplications: deadline ? reduction(endOfDay(deadline)) : [],
  }));

/** At least the first and the last moments of a day, where deadlines are. */
const moments = fc.oneof(
  fc.constantFrom(0, 1, 999, 86_398_999, 86_399_000, 86_399_001, 86_399_999),
  fc.integer({ min: 0, max: 86_399_999 }),
);
const markets = [
  aMarket(),
  aMarket({ reductionDeadlineDay: 'month-end' }),
  aMarket({ reductionDeadlineDay: { businessDaysBeforeMonthEnd: 3 } }),
];

describe('a contract as it is shown', () => {
  it('is the same from the first moment of a day in Tokyo to the last', () => {
    fc.assert(
      fc.property(rows, days, moments, fc.constantFrom(...markets), (row, day, millis, market) => {
        const begin = startOf(day);
        const shown = contractView(row, market, begin.add({ milliseconds: millis }), 'owner');
        expect(shown).toEqual(contractView(row, market, begin, 'owner'));
      }),
      { numRuns: 150 },
    );
  });
});
