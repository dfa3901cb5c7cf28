import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toRfc3339 } from '@csite/values';
import { refusalOf } from '../test/plan-users';
import { workedSituation } from '../test/worked-situation';
import { askedOf } from '../test/worked-asked';
import { amountsOf, instantOf, perPeriodOf } from '../test/worked-cells';
import { type WorkedRow, workedRows } from '../test/worked-table';
import { changeKinds } from './change-kinds';
import { type ChangePlan, planChange } from './change-plan';
import { changeView } from './change-plan.view';

const rows = workedRows(readFileSync(join(__dirname, '../../worked-cases.md'), 'utf8'));

const planned = (row: WorkedRow): ChangePlan => {
  const asked = askedOf(row.asked);
  return planChange(changeKinds[asked.kind], asked, workedSituation(row));
};

describe('the worked cases', () => {
  it.each(rows.filter(({ refused }) => refused === ''))('$case: $asked on $submitted (JST)', (row) => {
    const { effectiveOn, withdrawUntil, firstBilledIn, transition, perPeriod, charges } = changeView(planned(row));
    const until = row['withdraw until'];

    expect({ effectiveOn, withdrawUntil, firstBilledIn, transition, perPeriod }).toEqual({
      effectiveOn: row.effective,
      withdrawUntil: until === '–' ? undefined : toRfc3339(Temporal.Instant.from(instantOf(until))),
      firstBilledIn: row['first bill'],
      transition: amountsOf(row.transition),
      perPeriod: perPeriodOf(row['per period']),
    });
    expect(charges.reduce((sum, { amount }) => sum + amount, 0)).toBe(transition.net);
  });

  it.each(rows.filter(({ refused }) => refused !== ''))('$case: $asked is refused as $refused', (row) => {
    const { code, body } = refusalOf(() => planned(row));

    expect(code).toBe(row.refused);
    for (const words of [body.detail.ja, body.detail.en]) expect(words).toMatch(/[。.]$/u);
  });
});
