import { toRfc3339 } from '@csite/values';
import { planUsers } from '../test/plan-users';
import { type Row, situationOf, table, usersOf } from '../test/worked-cases';

/**
 * domain.md, "Effective dates and charges", worked out by hand for NEO at ¥400 a user and month. Days and times are Tokyo's;
 * amounts are yen: net + tax. Until the last second of `withdraw until` it can be taken back; "-" takes effect at acceptance.
 */
const cases = table(`
  submitted (JST)         | contract                 | deadline  | users   | effective  | withdraw until | first bill | transition     | per period

  # A reduction by the month, by the 20th 23:59:59: the next 1st. A second later: the 1st after.
  2025-03-01T00:00:00     | monthly since 2022-04-01 | 20        | 20 → 10 | 2025-04-01 | 2025-03-20     | 2025-04    | 0 + 0          | 4000 + 400 a month
  2025-03-19T12:00:00     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-03-20T00:00:00     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-03-20T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-03-20T23:59:59.999 | "                        | "         | "       | "          | "              | "          | "              | "
  2025-03-21T00:00:00     | "                        | "         | "       | 2025-05-01 | 2025-04-20     | 2025-05    | "              | "
  2025-03-31T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-04-01T00:00:00     | "                        | "         | "       | "          | "              | "          | "              | "
  # over the end of a year
  2024-11-21T00:00:00     | "                        | "         | "       | 2025-01-01 | 2024-12-20     | 2025-01    | "              | "
  2024-12-20T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2024-12-21T00:00:00     | "                        | "         | "       | 2025-02-01 | 2025-01-20     | 2025-02    | "              | "
  2024-12-31T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  # over the end of a February, with and without a leap day
  2024-02-20T23:59:59     | "                        | "         | "       | 2024-03-01 | 2024-02-20     | 2024-03    | "              | "
  2024-02-29T23:59:59     | "                        | "         | "       | 2024-04-01 | 2024-03-20     | 2024-04    | "              | "
  2025-02-28T23:59:59     | "                        | "         | "       | 2025-04-01 | 2025-03-20     | 2025-04    | "              | "
  # to the minimum, and by one
  2025-03-10T12:00:00     | "                        | "         | 20 → 5  | 2025-04-01 | 2025-03-20     | 2025-04    | "              | 2000 + 200 a month
  2025-03-10T12:00:00     | "                        | "         | 20 → 19 | "          | "              | "          | "              | 7600 + 760 a month
  # in the second month of a contract, which may begin on any day
  2025-04-01T00:00:00     | monthly since 2025-03-31 | "         | 20 → 10 | 2025-05-01 | 2025-04-20     | 2025-05    | "              | 4000 + 400 a month

  # The other preset: the end of the month.
  2025-03-21T00:00:00     | monthly since 2022-04-01 | month-end | 20 → 10 | 2025-04-01 | 2025-03-31     | 2025-04    | 0 + 0          | 4000 + 400 a month
  2025-03-31T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-04-01T00:00:00     | "                        | "         | "       | 2025-05-01 | 2025-04-30     | 2025-05    | "              | "
  2024-02-28T23:59:59     | "                        | "         | "       | 2024-03-01 | 2024-02-29     | 2024-03    | "              | "
  2024-02-29T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-02-28T23:59:59     | "                        | "         | "       | 2025-03-01 | 2025-02-28     | 2025-03    | "              | "
  2025-12-31T23:59:59     | "                        | "         | "       | 2026-01-01 | 2025-12-31     | 2026-01    | "              | "
  2026-01-01T00:00:00     | "                        | "         | "       | 2026-02-01 | 2026-01-31     | 2026-02    | "              | "

  # A day that not every month has is its last day there.
  2025-02-28T23:59:59     | monthly since 2022-04-01 | 31        | 20 → 10 | 2025-03-01 | 2025-02-28     | 2025-03    | 0 + 0          | 4000 + 400 a month
  2025-03-01T00:00:00     | "                        | 31        | "       | 2025-04-01 | 2025-03-31     | 2025-04    | "              | "
  2025-04-30T23:59:59     | "                        | 31        | "       | 2025-05-01 | 2025-04-30     | 2025-05    | "              | "
  2024-02-29T00:00:00     | "                        | 29        | "       | 2024-03-01 | 2024-02-29     | 2024-03    | "              | "
  2025-03-02T00:00:00     | "                        | 1         | "       | 2025-05-01 | 2025-04-01     | 2025-05    | "              | "

  # An addition by the month: usable at acceptance, billed from the next 1st, nothing in between.
  2025-03-01T00:00:00     | monthly since 2022-04-01 | 20        | 20 → 30 | 2025-03-01 | -              | 2025-04    | 0 + 0          | 12000 + 1200 a month
  2025-03-20T23:59:59     | "                        | "         | "       | 2025-03-20 | -              | "          | "              | "
  2025-03-31T23:59:59     | "                        | "         | "       | 2025-03-31 | -              | "          | "              | "
  2025-04-01T00:00:00     | "                        | "         | "       | 2025-04-01 | -              | 2025-05    | "              | "
  2024-02-29T23:59:59     | "                        | month-end | "       | 2024-02-29 | -              | 2024-03    | "              | "
  2025-12-31T23:59:59     | "                        | "         | "       | 2025-12-31 | -              | 2026-01    | "              | "
  # in its first month, and before it begins: from its first bill on
  2025-03-31T12:00:00     | monthly since 2025-03-15 | 20        | "       | 2025-03-31 | -              | 2025-04    | "              | "
  2025-03-10T12:00:00     | monthly since 2025-06-01 | "         | "       | 2025-03-10 | -              | 2025-06    | "              | "

  # An addition by the year: the months from the next 1st to the end of the term, at once.
  2025-06-15T10:00:00     | annual since 2025-01-01  | 20        | 20 → 25 | 2025-06-15 | -              | 2025-06    | 12000 + 1200   | 120000 + 12000 a year
  2025-01-01T00:00:00     | "                        | "         | "       | 2025-01-01 | -              | 2025-01    | 22000 + 2200   | "
  2025-01-31T23:59:59     | "                        | "         | "       | 2025-01-31 | -              | 2025-01    | "              | "
  2025-02-01T00:00:00     | "                        | "         | "       | 2025-02-01 | -              | 2025-02    | 20000 + 2000   | "
  2025-10-31T23:59:59     | "                        | "         | "       | 2025-10-31 | -              | 2025-10    | 4000 + 400     | "
  2025-11-30T23:59:59     | "                        | "         | "       | 2025-11-30 | -              | 2025-11    | 2000 + 200     | "
  2025-11-30T23:59:59     | "                        | "         | 20 → 21 | 2025-11-30 | -              | 2025-11    | 400 + 40       | 100800 + 10080 a year
  # in the last month of a term: nothing at once, the renewal with the new count
  2025-12-01T00:00:00     | "                        | "         | 20 → 25 | 2025-12-01 | -              | 2026-01    | 0 + 0          | 120000 + 12000 a year
  2025-12-31T23:59:59     | "                        | "         | "       | 2025-12-31 | -              | 2026-01    | "              | "
  # terms follow each other by themselves, also when they end on a leap day
  2026-01-01T00:00:00     | "                        | "         | "       | 2026-01-01 | -              | 2026-01    | 22000 + 2200   | "
  2026-06-15T10:00:00     | "                        | "         | "       | 2026-06-15 | -              | 2026-06    | 12000 + 1200   | "
  2024-01-31T10:00:00     | annual since 2023-03-01  | "         | "       | 2024-01-31 | -              | 2024-01    | 2000 + 200     | "
  2024-02-29T23:59:59     | "                        | "         | "       | 2024-02-29 | -              | 2024-03    | 0 + 0          | "
  2024-03-01T00:00:00     | "                        | "         | "       | 2024-03-01 | -              | 2024-03    | 22000 + 2200   | "
  # before it begins: the first bill shows the new count, nobody pays for months before it
  2024-06-15T10:00:00     | annual since 2025-01-01  | "         | "       | 2024-06-15 | -              | 2025-01    | 0 + 0          | "

  # A reduction by the year: in the renewal window, from the first day of the next term.
  2025-11-01T00:00:00     | annual since 2025-01-01  | 20        | 20 → 10 | 2026-01-01 | 2025-12-20     | 2026-01    | 0 + 0          | 48000 + 4800 a year
  2025-12-20T23:59:59     | "                        | "         | "       | "          | "              | "          | "              | "
  2025-12-20T23:59:59.999 | "                        | "         | "       | "          | "              | "          | "              | "
  2026-11-15T12:00:00     | "                        | "         | "       | 2027-01-01 | 2026-12-20     | 2027-01    | "              | "
  2024-01-01T00:00:00     | annual since 2023-03-01  | "         | "       | 2024-03-01 | 2024-02-20     | 2024-03    | "              | "
  # the preset for monthly contracts has no say in it
  2025-12-20T23:59:59     | annual since 2025-01-01  | month-end | "       | 2026-01-01 | 2025-12-20     | 2026-01    | "              | "

  # The tax rate changed on 2019-10-01: what is charged now bears today's, what is billed later that of its day.
  2019-08-20T23:59:59     | monthly since 2015-04-01 | 20        | 20 → 10 | 2019-09-01 | 2019-08-20     | 2019-09    | 0 + 0          | 4000 + 320 a month
  2019-08-21T00:00:00     | "                        | "         | "       | 2019-10-01 | 2019-09-20     | 2019-10    | "              | 4000 + 400 a month
  2019-09-30T23:59:59     | annual since 2015-01-01  | "         | 20 → 25 | 2019-09-30 | -              | 2019-09    | 6000 + 480     | 120000 + 12000 a year
  2019-10-01T00:00:00     | "                        | "         | "       | 2019-10-01 | -              | 2019-10    | 4000 + 400     | "
`);

const money = (text: string): number[] => text.split('+').map((part) => Number.parseInt(part, 10));

const expected = (row: Row): object => {
  const [net = 0, tax = 0] = money(row['transition'] ?? '');
  const [periodNet = 0, periodTax = 0] = money(row['per period'] ?? '');
  const until = row['withdraw until'] ?? '';
  return {
    effective: row['effective'],
    withdrawUntil: until === '-' ? undefined : `${until}T23:59:59.000+09:00`,
    firstBill: row['first bill'],
    transition: [net, tax, net + tax],
    perPeriod: [periodNet, periodTax, periodNet + periodTax, row['per period']?.split(' ').at(-1)],
  };
};

describe('a change', () => {
  it.each(cases)('of $users users, submitted $submitted (JST) to a contract $contract, deadline $deadline', (row) => {
    const { timing, transition, after } = planUsers(usersOf(row).after, situationOf(row));

    expect({
      effective: timing.effectiveOn.toString(),
      withdrawUntil: timing.withdrawUntil && toRfc3339(timing.withdrawUntil),
      firstBill: timing.firstBilledIn.toString(),
      transition: [transition.net, transition.tax, transition.gross].map(({ amount }) => amount),
      perPeriod: [
        ...[after.perPeriod.net, after.perPeriod.tax, after.perPeriod.gross].map(({ amount }) => amount),
        after.perPeriod.period,
      ],
    }).toEqual(expected(row));
  });
});
