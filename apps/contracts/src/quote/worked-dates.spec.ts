import { toRfc3339 } from '@csite/values';
import { planUsers } from '../test/plan-users';
import { aSituation } from '../test/situation.builder';

interface Case {
  readonly submitted: string;
  readonly type: 'monthly' | 'annual';
  readonly policy: 20 | 'month-end' | 31;
  readonly users: number;
  readonly effectiveOn: string;
  readonly withdrawUntil?: string;
  readonly firstBilledIn: string;
  readonly net: number;
  readonly tax: number;
}

const row = (
  submitted: string,
  type: Case['type'],
  policy: Case['policy'],
  users: number,
  effectiveOn: string,
  withdrawUntil: string | undefined,
  firstBilledIn: string,
  net = 0,
  tax = 0,
): Case => ({ submitted, type, policy, users, effectiveOn, withdrawUntil, firstBilledIn, net, tax });

/**
 * 20 users of NEO (¥400) since 2022-04-01, or by the year since 2025-01-01.
 * submitted (JST) · type · deadline · new total → effective · withdraw until the end of · first bill · transition net, tax
 */
const cases: readonly Case[] = [
  // A reduction by the 20th, 23:59:59, takes effect on the next 1st; a second later on the 1st after.
  row('2025-03-01T00:00:00', 'monthly', 20, 10, '2025-04-01', '2025-03-20', '2025-04'),
  row('2025-03-20T23:59:59', 'monthly', 20, 10, '2025-04-01', '2025-03-20', '2025-04'),
  row('2025-03-20T23:59:59.999', 'monthly', 20, 10, '2025-04-01', '2025-03-20', '2025-04'),
  row('2025-03-21T00:00:00', 'monthly', 20, 10, '2025-05-01', '2025-04-20', '2025-05'),
  row('2025-03-31T23:59:59', 'monthly', 20, 10, '2025-05-01', '2025-04-20', '2025-05'),
  row('2024-12-20T23:59:59', 'monthly', 20, 10, '2025-01-01', '2024-12-20', '2025-01'),
  row('2024-12-21T00:00:00', 'monthly', 20, 10, '2025-02-01', '2025-01-20', '2025-02'),
  row('2024-02-21T00:00:00', 'monthly', 20, 10, '2024-04-01', '2024-03-20', '2024-04'),
  // The month-end preset, also in a leap February.
  row('2025-03-31T23:59:59', 'monthly', 'month-end', 10, '2025-04-01', '2025-03-31', '2025-04'),
  row('2025-04-01T00:00:00', 'monthly', 'month-end', 10, '2025-05-01', '2025-04-30', '2025-05'),
  row('2024-02-29T23:59:59', 'monthly', 'month-end', 10, '2024-03-01', '2024-02-29', '2024-03'),
  row('2025-02-28T23:59:59', 'monthly', 'month-end', 10, '2025-03-01', '2025-02-28', '2025-03'),
  // A day that a month does not have is its last day.
  row('2025-02-28T23:59:59', 'monthly', 31, 10, '2025-03-01', '2025-02-28', '2025-03'),
  row('2025-03-01T00:00:00', 'monthly', 31, 10, '2025-04-01', '2025-03-31', '2025-04'),
  // An addition by the month: usable at acceptance, billed from the next 1st.
  row('2025-03-20T23:59:59', 'monthly', 20, 30, '2025-03-20', undefined, '2025-04'),
  row('2025-03-31T23:59:59', 'monthly', 20, 30, '2025-03-31', undefined, '2025-04'),
  row('2025-12-31T23:59:59', 'monthly', 20, 30, '2025-12-31', undefined, '2026-01'),
  // An addition by the year: the months from the next 1st to the end of the term, at once.
  row('2025-06-15T10:00:00', 'annual', 20, 25, '2025-06-15', undefined, '2025-06', 12_000, 1_200),
  row('2025-01-01T00:00:00', 'annual', 20, 25, '2025-01-01', undefined, '2025-01', 22_000, 2_200),
  row('2025-11-30T23:59:59', 'annual', 20, 25, '2025-11-30', undefined, '2025-11', 2_000, 200),
  row('2025-12-01T00:00:00', 'annual', 20, 25, '2025-12-01', undefined, '2026-01'),
  row('2025-12-31T23:59:59', 'annual', 20, 25, '2025-12-31', undefined, '2026-01'),
  // Later terms follow by themselves.
  row('2026-06-15T10:00:00', 'annual', 20, 25, '2026-06-15', undefined, '2026-06', 12_000, 1_200),
  // A reduction by the year: only in the renewal window, from the first day of the next term.
  row('2025-11-01T00:00:00', 'annual', 20, 10, '2026-01-01', '2025-12-20', '2026-01'),
  row('2025-12-20T23:59:59', 'annual', 20, 10, '2026-01-01', '2025-12-20', '2026-01'),
  row('2026-11-15T12:00:00', 'annual', 20, 10, '2027-01-01', '2026-12-20', '2027-01'),
];

const situationOf = ({ submitted, type, policy }: Case): ReturnType<ReturnType<typeof aSituation>['at']> => {
  const contract = aSituation().withUsers(20).under({ reductionDeadlineDay: policy });
  return (type === 'annual' ? contract.annual().startedOn('2025-01-01') : contract).at(`${submitted}+09:00`);
};

describe('a change of 20 users', () => {
  it.each(cases)('submitted $submitted by $type contract (deadline $policy) to $users is effective $effectiveOn', (expected) => {
    const { timing, transition } = planUsers(expected.users, situationOf(expected));

    expect({
      effectiveOn: timing.effectiveOn.toString(),
      withdrawUntil: timing.withdrawUntil && toRfc3339(timing.withdrawUntil),
      firstBilledIn: timing.firstBilledIn.toString(),
      net: transition.net.amount,
      tax: transition.tax.amount,
      gross: transition.gross.amount,
    }).toEqual({
      effectiveOn: expected.effectiveOn,
      withdrawUntil: expected.withdrawUntil && `${expected.withdrawUntil}T23:59:59.000+09:00`,
      firstBilledIn: expected.firstBilledIn,
      net: expected.net,
      tax: expected.tax,
      gross: expected.net + expected.tax,
    });
  });
});
