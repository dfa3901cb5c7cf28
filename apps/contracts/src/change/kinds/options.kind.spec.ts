import type { AskedOf } from '@csite/protocol';
import { actionsOf, plan, refusalOf, summaryOf } from '../../test/plan-users';
import { APP_SUITE, aSituation, BACKUP, IP_RESTRICTION, NEO } from '../../test/situation.builder';
import { optionsKind } from './options.kind';

const NOON = '2025-03-10T12:00:00+09:00';
const options = (...pairs: [string, number][]): AskedOf<'options'> => ({
  kind: 'options',
  options: pairs.map(([code, quantity]) => ({ code, quantity })),
});

describe('options', () => {
  it('are told as what is added and what goes', () => {
    const situation = aSituation().withOptions(APP_SUITE).withOneOf(BACKUP).at(NOON);

    expect(summaryOf(options([APP_SUITE, 0], [IP_RESTRICTION, 1]), situation)).toEqual({
      ja: "desknet's クラウド AppSuite IUS(月次)を解約、IPアドレス制限オプション(月次)を追加",
      en: "remove desknet's Cloud AppSuite IUS (monthly), add IP restriction option (monthly)",
    });
  });

  it('of which any number is sold are told by their numbers', () => {
    const several = aSituation().of('neo', { code: NEO, quantity: 20 }, { code: BACKUP, quantity: 2 });
    const situation = several.selling({ [BACKUP]: { quantity: undefined } }).at(NOON);

    expect(summaryOf(options([BACKUP, 3]), situation).en).toMatch(/ 2 → 3$/);
    expect(plan(options([BACKUP, 1]), situation).direction).toBe('reduction');
  });

  it('that follow the users take their number on the day it counts', () => {
    const asked = options([APP_SUITE, 50]);
    const later = aSituation().withUsers(45).at(NOON);

    expect(optionsKind.change(later.contract, asked, later.product).lines.quantityOf(APP_SUITE)).toBe(45);
  });

  it('of which one goes are a reduction as a whole', () => {
    const mixed = plan(options([BACKUP, 0], [IP_RESTRICTION, 1]), aSituation().withOneOf(BACKUP).at(NOON));

    expect([mixed.direction, mixed.timing.effectiveOn.toString()]).toEqual(['reduction', '2025-04-01']);
  });

  it('are named once each, and are options', () => {
    const situation = aSituation().at(NOON);

    expect(refusalOf(() => plan(options([BACKUP, 1], [BACKUP, 0]), situation)).body).toMatchObject({
      code: 'options.twice',
      detail: { en: `Option "${BACKUP}" is named twice. Name it once.` },
    });
    expect(refusalOf(() => plan(options([NEO, 1]), situation)).body.detail.ja).toContain('オプションではありません');
  });

  it('offer what is missing and what is held, each for itself', () => {
    const [adding, removing] = actionsOf('options', aSituation().withOptions(APP_SUITE).at(NOON));

    expect(adding).toMatchObject({ direction: 'increase', allowed: true, codes: [BACKUP, IP_RESTRICTION] });
    expect(removing).toMatchObject({ direction: 'reduction', allowed: true, codes: [APP_SUITE] });
  });

  it('say that there is none to remove, or none to add', () => {
    const none = aSituation().at(NOON);
    const all = aSituation().withOptions(APP_SUITE).withOneOf(BACKUP, IP_RESTRICTION).at(NOON);

    expect(actionsOf('options', none)[1]).toMatchObject({ allowed: false, reason: { code: 'options.none' } });
    expect(actionsOf('options', all)[0]).toMatchObject({ allowed: false, reason: { code: 'options.none' } });
  });
});
