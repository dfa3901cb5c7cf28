import type { CatalogueDocument } from '@csite/protocol';
import { Catalogue } from '../catalogue/catalogue.value';
import { Market } from '../catalogue/market.value';
import { Policy } from '../catalogue/policy.value';
import { actionsOf, plan, refusalOf } from '../test/plan-users';
import { sampleCatalogue } from '../test/sample-market';
import { APP_SUITE, aSituation, BACKUP, DISK, IP_RESTRICTION, NEO, PREMIUM } from '../test/situation.builder';
import { Situation } from './situation';

const version = (validFrom: string, number: number, ...gone: string[]): { validFrom: string; value: Catalogue } => {
  const document: CatalogueDocument = sampleCatalogue();
  for (const product of document.products) product.items = product.items.filter(({ code }) => !gone.includes(code));
  return { validFrom, value: new Catalogue(number, document) };
};
const policies = [{ validFrom: '1970-01-01', value: new Policy(1, sampleCatalogue().policy) }];

/** Today is 2025-03-10; from 2025-05-01 on the catalogue sells nothing of `gone`. */
const announcing = (gone: readonly string[], later: readonly ReturnType<typeof version>[] = []): Situation => {
  const base = aSituation().withUsers(20).withOptions(APP_SUITE).at('2025-03-10T10:00:00+09:00');
  const catalogues = [version('1970-01-01', 1), version('2025-05-01', 2, ...gone), ...later];
  return new Situation(base.contract, base.around, new Market(catalogues, policies), base.at);
};
const backup = { kind: 'options', options: [{ code: BACKUP, quantity: 1 }] } as const;

describe('an item that an announced catalogue does not sell', () => {
  it('is not bought before its day, with the last day of its sale in the refusal', () => {
    const refusal = refusalOf(() => plan(backup, announcing([BACKUP])));
    expect(refusal).toMatchObject({ kind: 'unprocessable', code: 'item.sale-ends', body: { data: { item: BACKUP } } });
    expect(refusal.body.detail.ja).toContain('2025年4月30日をもって');
    expect(refusal.body.detail.en).toContain('2025-04-30');
  });

  it.each([
    ['plan', { kind: 'plan', code: PREMIUM }, PREMIUM],
    ['disk', { kind: 'disk', units: 1 }, DISK],
  ] as const)('may be a %s', (_kind, asked, code) => {
    expect(refusalOf(() => plan(asked, announcing([code]))).code).toBe('item.sale-ends');
  });

  it('is bought again once a newer version for the same day, and every later one, sells it', () => {
    const corrected = version('2025-05-01', 3);
    expect(plan(backup, announcing([BACKUP], [corrected])).direction).toBe('increase');
    const later = version('2025-09-01', 4, BACKUP);
    expect(refusalOf(() => plan(backup, announcing([BACKUP], [corrected, later]))).body.detail.en).toContain('2025-08-31');
  });

  it('keeps nobody from the rest', () => {
    expect(plan({ kind: 'users', users: 30 }, announcing([BACKUP])).direction).toBe('increase');
  });

  it('is not offered; when nothing is left, with the reason', () => {
    const [adding] = actionsOf('options', announcing([BACKUP]));
    expect(adding?.codes).not.toContain(BACKUP);
    expect(adding?.codes).toContain(IP_RESTRICTION);
    const none = sampleCatalogue()
      .products.flatMap(({ items }) => items)
      .filter(({ kind }) => kind !== 'plan')
      .map(({ code }) => code)
      .filter((code) => code !== APP_SUITE);
    expect(actionsOf('options', announcing(none))[0]?.reason?.code).toBe('item.sale-ends');
    expect(actionsOf('disk', announcing([DISK]))[0]?.reason?.code).toBe('item.sale-ends');
    const plans = sampleCatalogue()
      .products.flatMap(({ items }) => items)
      .filter(({ kind, code }) => kind === 'plan' && code !== NEO)
      .map(({ code }) => code);
    expect(actionsOf('plan', announcing(plans))[0]?.reason?.code).toBe('item.sale-ends');
  });
});
