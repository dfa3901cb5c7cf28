import { refusalOf } from '../test/plan-users';
import { sampleCatalogue } from '../test/sample-market';
import { DISK, NEO } from '../test/situation.builder';
import { Lines } from '../contract/lines.value';
import { Catalogue } from './catalogue.value';
import { Market } from './market.value';
import { Policy } from './policy.value';
import { TaxTable } from './tax-table.value';

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const document = sampleCatalogue();
const catalogue = (version: number, validFrom: string): { validFrom: string; value: Catalogue } => ({
  validFrom,
  value: new Catalogue(version, document),
});

describe('what is on sale', () => {
  const market = new Market(
    [catalogue(2, '2025-04-01'), catalogue(1, '2020-01-01'), catalogue(4, '2026-01-01'), catalogue(3, '2025-04-01')],
    [{ validFrom: '2020-01-01', value: new Policy(1, document.policy) }],
  );
  const on = (text: string): number => market.catalogueOn(day(text)).version;

  it('is the newest version from its first day on, until the next', () => {
    expect(['2020-01-01', '2025-03-31', '2025-04-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([1, 1, 3, 3, 4]);
  });

  it('is nothing before the first day of all', () => {
    expect(refusalOf(() => on('2019-12-31')).code).toBe('catalogue.not-in-force');
    expect(refusalOf(() => market.policyOn(day('2019-12-31'))).code).toBe('policy.not-in-force');
  });
});

describe('a product', () => {
  const product = new Catalogue(1, document).product('neo');

  it('gives room by its users and by the add-on', () => {
    const lines = new Lines([
      { code: NEO, quantity: 20 },
      { code: DISK, quantity: 3 },
    ]);
    expect(product.diskBytesOf(lines)).toBe(50 * 2 ** 30);
  });

  it('refuses codes that it never sold, and lines without a plan, as faults', () => {
    expect(() => product.item('NONE')).toThrow('Product neo sells no item NONE');
    expect(() => product.planOf(new Lines([{ code: DISK, quantity: 1 }]))).toThrow(`Lines ${DISK} hold no plan of neo`);
  });
});

describe('tax', () => {
  const rates = [
    { rate: '0.10', from: '2019-10-01', until: '2026-03-31' },
    { rate: '0.12', from: '2026-04-01' },
  ];

  it('is unclear on the first day of a gap, and on no day before today', () => {
    expect(new TaxTable(rates).firstUnclear(day('2025-01-01'))).toBeUndefined();
    const gaps = [
      { rate: '0.14', from: '2028-01-01' },
      { rate: '0.12', from: '2026-04-02', until: '2027-11-30' },
      { rate: '0.10', from: '2019-10-01', until: '2026-03-31' },
    ];
    expect(new TaxTable(gaps).firstUnclear(day('2025-01-01'))).toBe('2026-04-01');
    expect(new TaxTable(gaps).firstUnclear(day('2026-04-02'))).toBe('2027-12-01');
    expect(new TaxTable(gaps).firstUnclear(day('2028-01-01'))).toBeUndefined();
  });

  it('has no rate before the first', () => {
    expect(refusalOf(() => new TaxTable(rates).on(day('2019-09-30'))).code).toBe('tax-rate.not-in-force');
  });
});
