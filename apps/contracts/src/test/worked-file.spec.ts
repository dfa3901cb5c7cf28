import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleCatalogue } from './sample-market';
import { askedOf } from './worked-asked';
import { amountsOf, contractOf, instantOf, linesOf, perPeriodOf, useOf } from './worked-cells';
import { policyOf } from './worked-policy';
import { workedRows } from './worked-table';

const rows = workedRows(readFileSync(join(__dirname, '../../worked-cases.md'), 'utf8'));
const granted = rows.filter((row) => row.refused === '');
const refused = rows.filter((row) => row.refused !== '');
const products = new Map(sampleCatalogue().products.map(({ code, items }) => [code, items.map((item) => item.code)]));

describe('worked-cases.md', () => {
  it('has the cases that were asked for: every kind on both types of contract, granted and refused', () => {
    expect(rows.length).toBeGreaterThanOrEqual(80);
    const kinds = ['users', 'options', 'plan', 'disk', 'terms', 'legal-name'];
    const wanted = kinds.flatMap((kind) => [`monthly ${kind}`, `annual ${kind}`]).sort();
    const covered = (some: typeof rows): string[] => [
      ...new Set(some.map((row) => `${contractOf(row.contract).type} ${askedOf(row.asked).kind}`)),
    ];
    expect(covered(granted).sort()).toEqual(wanted);
    expect(covered(refused).sort()).toEqual(wanted);
  });

  it.each(rows)('$case is asked of a contract of the sample catalogue', (row) => {
    const { product } = contractOf(row.contract);

    for (const { code, quantity } of linesOf(row.holds)) {
      expect(products.get(product)).toContain(code);
      expect(quantity).toBeGreaterThan(0);
    }
    expect(useOf(row['in use']).users).toBeGreaterThanOrEqual(0);
    expect(Object.keys(policyOf(row.policy))).toHaveLength(row.policy === 'sample' ? 0 : row.policy.split('; ').length);
  });

  it.each(granted)('$case has dates in their order, and amounts', (row) => {
    const asked = instantOf(row['submitted (JST)']);
    const day = asked.slice(0, 10);

    expect(row.effective >= day).toBe(true);
    expect(row['first bill'] >= day.slice(0, 7)).toBe(true);
    if (row['withdraw until'] === '–') expect(row.effective).toBe(day);
    else {
      const until = instantOf(row['withdraw until']);
      expect(asked <= until && until.slice(0, 10) < row.effective).toBe(true);
      expect(row['first bill']).toBe(row.effective.slice(0, 7));
    }
    expect(amountsOf(row.transition).net).toBeGreaterThanOrEqual(0);
    expect(perPeriodOf(row['per period']).net).toBeGreaterThan(0);
  });

  it.each(refused)('$case is refused with a code and nothing else', (row) => {
    expect(row.refused).toMatch(/^(users|options|plan|disk|terms|legal-name|reduction)\.[a-z-]+$/u);
    expect([row.effective, row['withdraw until'], row['first bill'], row.transition, row['per period']]).toEqual(
      Array(5).fill('–'),
    );
  });
});
