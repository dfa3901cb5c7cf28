import { planUsers, refusalOf } from '../test/plan-users';
import { situationOf, table, usersOf } from '../test/worked-cases';

/** What domain.md's guards, floors and windows refuse, and what each answer tells the person to do instead. */
const cases = table(`
  submitted (JST)         | contract                 | users   | in use | last increase | refused with              | says

  # Floors: the plan's minimum, the users in use.
  2025-03-10T12:00:00     | monthly since 2022-04-01 | 20 → 4  | 1      |               | users.below-minimum       | Enter 5 users or more
  2025-03-10T12:00:00     | "                        | 20 → 1  | 1      |               | users.below-minimum       | Enter 5 users or more
  2025-03-10T12:00:00     | "                        | 20 → 11 | 12     |               | users.below-in-use        | Enter 12 or more
  2025-03-10T12:00:00     | "                        | 20 → 19 | 20     |               | users.below-in-use        | Enter 20 or more
  2025-11-10T12:00:00     | annual since 2025-01-01  | 20 → 4  | 1      |               | users.below-minimum       | Enter 5 users or more
  2025-11-10T12:00:00     | "                        | 20 → 11 | 12     |               | users.below-in-use        | Enter 12 or more
  # The floor is named before the window: no window will ever help.
  2025-06-15T12:00:00     | "                        | 20 → 4  | 1      |               | users.below-minimum       | Enter 5 users or more
  # Not a change.
  2025-03-10T12:00:00     | monthly since 2022-04-01 | 20 → 20 | 1      |               | users.unchanged           | 20 is the present number

  # Not in the first month, whatever day it began on, nor before.
  2025-03-31T23:59:59     | monthly since 2025-03-01 | 20 → 10 | 1      |               | reduction.first-month     | on or after 2025-04-01
  2025-03-31T23:59:59     | monthly since 2025-03-31 | "       | 1      |               | reduction.first-month     | on or after 2025-04-01
  2025-02-10T12:00:00     | monthly since 2025-03-15 | "       | 1      |               | reduction.first-month     | on or after 2025-04-01
  2024-12-31T23:59:59     | monthly since 2024-12-05 | "       | 1      |               | reduction.first-month     | on or after 2025-01-01
  # Not in a month with an increase, in whichever order; the first month is named first.
  2025-03-02T00:00:00     | monthly since 2022-04-01 | "       | 1      | 2025-03-01    | reduction.month-of-increase | on or after 2025-04-01
  2025-03-31T23:59:59     | "                        | "       | 1      | 2025-03-31    | reduction.month-of-increase | on or after 2025-04-01
  2024-12-31T23:59:59     | "                        | "       | 1      | 2024-12-01    | reduction.month-of-increase | on or after 2025-01-01
  2025-03-31T23:59:59     | monthly since 2025-03-01 | "       | 1      | 2025-03-20    | reduction.first-month     | on or after 2025-04-01

  # By the year: only in the window, which is named; after it closed, the next one.
  2025-01-01T00:00:00     | annual since 2025-01-01  | "       | 1      |               | reduction.outside-window  | from 2025-11-01 until 2025-12-20 23:59:59 JST
  2025-10-31T23:59:59     | "                        | "       | 1      |               | reduction.outside-window  | from 2025-11-01 until 2025-12-20 23:59:59 JST
  2025-12-21T00:00:00     | "                        | "       | 1      |               | reduction.outside-window  | from 2026-11-01 until 2026-12-20 23:59:59 JST
  2025-12-31T23:59:59     | "                        | "       | 1      |               | reduction.outside-window  | from 2026-11-01 until 2026-12-20 23:59:59 JST
  2026-01-01T00:00:00     | "                        | "       | 1      |               | reduction.outside-window  | from 2026-11-01 until 2026-12-20 23:59:59 JST
  2024-02-21T00:00:00     | annual since 2023-03-01  | "       | 1      |               | reduction.outside-window  | from 2025-01-01 until 2025-02-20 23:59:59 JST
  2024-06-15T00:00:00     | annual since 2025-01-01  | "       | 1      |               | reduction.outside-window  | from 2025-11-01 until 2025-12-20 23:59:59 JST
  # No downgrade in the last month if upgraded in it: the next chance is the next window, not the next month.
  2025-12-10T12:00:00     | "                        | "       | 1      | 2025-12-01    | reduction.month-of-increase | on or after 2026-11-01
  2025-12-20T23:59:59     | "                        | "       | 1      | 2025-12-20    | reduction.month-of-increase | on or after 2026-11-01
`);

describe('a change', () => {
  it.each(cases)('of $users users, submitted $submitted (JST) to a contract $contract, is refused: $says', (row) => {
    const refusal = refusalOf(() => planUsers(usersOf(row).after, situationOf(row)));

    expect(refusal).toMatchObject({ kind: 'unprocessable', code: row['refused with'] });
    expect(refusal.body.detail.en).toContain(row['says']);
    expect(refusal.body.detail.ja).not.toBe('');
  });
});

/** The same guards do not refuse what they do not speak of. */
const allowed = table(`
  submitted (JST)         | contract                 | users   | in use | last increase
  2025-04-01T00:00:00     | monthly since 2022-04-01 | 20 → 10 | 10     | 2025-03-31
  2025-03-01T00:00:00     | "                        | 20 → 10 | 1      | 2024-03-31
  2025-03-03T00:00:00     | "                        | 20 → 21 | 1      | 2025-03-02
  2025-03-03T00:00:00     | "                        | 20 → 25 | 60     | 2025-03-02
  2025-03-31T23:59:59     | monthly since 2025-03-01 | 20 → 21 | 1      |
  2025-11-30T23:59:59     | annual since 2025-01-01  | 20 → 10 | 1      | 2025-11-30
  2025-12-01T00:00:00     | "                        | 20 → 10 | 1      | 2025-11-30
  2025-12-10T00:00:00     | "                        | 20 → 21 | 1      | 2025-12-01
  2025-12-31T23:59:59     | "                        | 20 → 21 | 1      |
`);

describe('a change that no rule speaks against', () => {
  it.each(allowed)('of $users users, submitted $submitted (JST) to a contract $contract, is quoted', (row) => {
    const { before, after } = usersOf(row);

    expect(planUsers(after, situationOf(row)).direction).toBe(after > before ? 'increase' : 'reduction');
  });
});
