import type { CatalogueDocument, CatalogueItemDocument, ProductDocument, TaxRateDocument } from '@csite/protocol';
import { refusalOf } from '../test/plan-users';
import { sampleCatalogue } from '../test/sample-market';
import { checkCatalogue, type HeldItems } from './catalogue.rules';

const today = Temporal.PlainDate.from('2026-06-15');
const held: readonly HeldItems[] = [{ product: 'neo', codes: ['KNEOJST1MB001', 'KAPPJST1MB001'] }];

/** What is wrong with the sample catalogue after `edit`: path, code and sentence of each mistake. */
const mistakesIn = (edit: (catalogue: CatalogueDocument) => unknown): string[] => {
  const catalogue = sampleCatalogue();
  edit(catalogue);
  const { kind, code, body } = refusalOf(() => checkCatalogue(catalogue, held, today));
  expect([kind, code]).toEqual(['unprocessable', 'catalogue.rejected']);
  return (body.fields ?? []).map((field) => `${field.path} ${field.code} ${field.detail.en}`);
};
const neo = ({ products }: CatalogueDocument): ProductDocument => {
  const [product] = products;
  if (!product) throw new Error('the sample sells nothing');
  return product;
};
const itemOf = (catalogue: CatalogueDocument, index: number): CatalogueItemDocument => {
  const item = neo(catalogue).items[index];
  if (!item) throw new Error(`the sample sells no item ${index}`);
  return item;
};
const taxed =
  (...rates: readonly (readonly [string, string?])[]) =>
  (catalogue: CatalogueDocument): void => {
    catalogue.taxRates = rates.map(([from, until]): TaxRateDocument => ({ rate: '0.10', from, ...(until && { until }) }));
  };

describe('a catalogue', () => {
  it('as the demo ships it is right', () => {
    expect(() => checkCatalogue(sampleCatalogue(), held, today)).not.toThrow();
  });

  it.each<[string, (catalogue: CatalogueDocument) => unknown, string]>([
    [
      'lists an item twice',
      (catalogue) => neo(catalogue).items.push({ ...itemOf(catalogue, 2) }),
      'document.products.0.items catalogue.item-twice Product "neo" lists item "KAPPJST1MB001" twice. Keep one.',
    ],
    [
      'lists a product twice',
      (catalogue) => catalogue.products.push(neo(sampleCatalogue())),
      'document.products catalogue.product-twice Product "neo" is listed twice. Keep one.',
    ],
    [
      'names an add-on that is none of its items',
      (catalogue) => (neo(catalogue).disk.addOnCode = 'KNONE'),
      'document.products.0.disk.addOnCode catalogue.disk-item-missing The disk add-on "KNONE" of product "neo" is none of its items. Add it.',
    ],
    [
      'drops a product under contract',
      (catalogue) => catalogue.products.shift(),
      'document.products catalogue.held-item-missing Item "KNEOJST1MB001" of product "neo" is under contract and cannot go. Keep it in the catalogue.',
    ],
    [
      'makes the plan of a contract an option',
      (catalogue) => (itemOf(catalogue, 0).kind = 'option'),
      'document.products catalogue.held-plan-changed A contract for product "neo" (KNEOJST1MB001, KAPPJST1MB001) would have 0 plans. Put the kind of its items back.',
    ],
    [
      'makes an option of a contract a second plan',
      (catalogue) => (itemOf(catalogue, 2).kind = 'plan'),
      'document.products catalogue.held-plan-changed A contract for product "neo" (KNEOJST1MB001, KAPPJST1MB001) would have 2 plans. Put the kind of its items back.',
    ],
  ])('that %s is refused', (_what, edit, mistake) => {
    expect(mistakesIn(edit)).toContain(mistake);
  });

  it('without any plan is refused', () => {
    expect(
      mistakesIn((catalogue) => {
        for (const product of catalogue.products.slice(1)) product.items = product.items.filter(({ kind }) => kind !== 'plan');
      }),
    ).toEqual([
      'document.products.1.items catalogue.plan-missing Product "chatluck" has no plan. Add an item whose kind is plan.',
    ]);
  });

  it('is told everything that is wrong at once', () => {
    expect(
      mistakesIn((catalogue) => {
        neo(catalogue).disk.addOnCode = 'KNONE';
        taxed()(catalogue);
      }),
    ).toHaveLength(2);
  });
});

describe('tax rates', () => {
  it.each<[string, (readonly [string, string?])[], string]>([
    ['none at all', [], '2026-06-15'],
    ['one that begins tomorrow', [['2026-06-16']], '2026-06-15'],
    ['one that ended yesterday', [['2019-10-01', '2026-06-14']], '2026-06-15'],
    ['one that ends some day', [['2019-10-01', '2027-03-31']], '2027-04-01'],
    ['a gap of a day', [['2019-10-01', '2027-03-31'], ['2027-04-02']], '2027-04-01'],
    ['two on one day', [['2019-10-01', '2027-04-01'], ['2027-04-01']], '2027-04-01'],
    ['two for ever', [['2019-10-01'], ['2027-04-01']], '2027-04-01'],
    [
      'one that ends before it begins',
      [
        ['2026-07-01', '2026-06-30'],
        ['2019-10-01', '2026-06-30'],
      ],
      '2026-07-01',
    ],
  ])('with %s are refused from the first day that is unclear', (_what, rates, day) => {
    expect(mistakesIn(taxed(...rates))).toEqual([
      `document.taxRates catalogue.tax-unclear Not exactly one tax rate holds on ${day}. Let the periods of taxRates follow each other without gap or overlap.`,
    ]);
  });

  it.each<[string, (readonly [string, string?])[]]>([
    ['that follow each other', [['2019-10-01', '2027-03-31'], ['2027-04-01']]],
    ['in any order', [['2027-04-01'], ['2019-10-01', '2027-03-31']]],
    ['that were unclear long ago', [['2000-01-01', '2010-01-01'], ['2005-01-01', '2006-01-01'], ['2015-01-01']]],
    ['that begin today', [['2026-06-15']]],
  ])('%s are right', (_what, rates) => {
    const catalogue = sampleCatalogue();
    taxed(...rates)(catalogue);
    expect(() => checkCatalogue(catalogue, held, today)).not.toThrow();
  });
});
