import type { Asked } from '@csite/protocol';
import { actionsOf, plan, refusalOf } from '../../test/plan-users';
import { APP_SUITE, aSituation, BACKUP, DISK, IP_RESTRICTION, NEO, PREMIUM } from '../../test/situation.builder';

const NOON = '2025-03-10T12:00:00+09:00';
const IN_TERM = '2025-06-15T10:00:00+09:00';
const held = (): ReturnType<typeof aSituation> =>
  aSituation()
    .of('neo', { code: NEO, quantity: 20 }, { code: APP_SUITE, quantity: 20 }, { code: DISK, quantity: 2 })
    .called('旧社名', 'キュウシャメイ');

describe('a refusal', () => {
  it.each<[string, Asked, string]>([
    ['users.below-minimum', { kind: 'users', users: 4 }, 'users'],
    ['options.twice', { kind: 'options', options: [1, 0].map((quantity) => ({ code: BACKUP, quantity })) }, 'options'],
    ['options.unknown', { kind: 'options', options: [{ code: DISK, quantity: 1 }] }, 'options'],
    ['options.unchanged', { kind: 'options', options: [{ code: BACKUP, quantity: 0 }] }, 'options'],
    ['plan.unchanged', { kind: 'plan', code: NEO }, 'code'],
    ['disk.unchanged', { kind: 'disk', units: 2 }, 'units'],
    ['terms.unchanged', { kind: 'terms', contractType: 'monthly', paymentMethod: 'bank-transfer' }, 'paymentMethod'],
    ['legal-name.unchanged', { kind: 'legal-name', company: '旧社名', companyKana: 'キュウシャメイ' }, 'company'],
  ])('%s names the field that it is about', (code, asked, path) => {
    const { body } = refusalOf(() => plan(asked, held().at(NOON)));

    expect(body.fields).toEqual([{ path, code, detail: body.detail }]);
  });

  it('of users quotes how many were asked for', () => {
    expect(refusalOf(() => plan({ kind: 'users', users: 4 }, held().at(NOON))).body.data).toEqual({ users: 4 });
    expect(refusalOf(() => plan({ kind: 'plan', code: NEO }, held().at(NOON))).body.data).toBeUndefined();
  });

  it('of a name is none where only its reading differs', () => {
    const asked = { kind: 'legal-name', company: '旧社名', companyKana: 'モトシャメイ' } as const;

    expect(plan(asked, held().at(NOON)).after.state.companyKana).toBe('モトシャメイ');
  });
});

describe('what can be asked for', () => {
  it.each(['users', 'options', 'plan', 'disk'] as const)('of %s in a term: more, and less only in its window', (kind) => {
    const [increase, reduction] = actionsOf(kind, held().annual().startedOn('2025-01-01').at(IN_TERM));

    expect([increase?.kind, increase?.direction, increase?.allowed]).toEqual([kind, 'increase', true]);
    expect([reduction?.kind, reduction?.direction, reduction?.allowed]).toEqual([kind, 'reduction', false]);
    expect(reduction?.reason?.code).toBe(kind === 'plan' ? 'plan.none' : 'reduction.outside-window');
  });

  it.each([
    ['first month', held().startedOn('2025-03-01'), 'reduction.first-month'],
    ['month of an increase', held().increasedOn('2025-03-05'), 'reduction.month-of-increase'],
  ])('is nothing less in a %s', (_name, situation, code) => {
    for (const kind of ['users', 'options', 'disk'] as const)
      expect(actionsOf(kind, situation.at(NOON))[1]?.reason?.code).toBe(code);
    const [up, down] = actionsOf('plan', situation.of('neo', { code: PREMIUM, quantity: 20 }).at(NOON));
    expect([up?.reason, down?.reason?.code]).toEqual([
      { code: 'plan.none', ja: '上位のプランはありません。', en: 'There is no higher plan.' },
      code,
    ]);
  });

  it('says in words that no option is held, or that all are', () => {
    const all = [APP_SUITE, BACKUP, IP_RESTRICTION].map((code) => ({ code, quantity: code === APP_SUITE ? 20 : 1 }));
    const [none] = actionsOf(
      'options',
      aSituation()
        .of('neo', { code: NEO, quantity: 20 }, ...all)
        .at(NOON),
    );
    const [, nothing] = actionsOf('options', aSituation().of('neo', { code: NEO, quantity: 20 }).at(NOON));

    expect(none?.reason).toEqual({
      code: 'options.none',
      ja: 'すべてのオプションをご契約済みです。',
      en: 'The contract holds every option already.',
    });
    expect(nothing?.reason).toEqual({
      code: 'options.none',
      ja: 'ご契約中のオプションはありません。',
      en: 'The contract holds no option.',
    });
  });

  it('offers the other plan alone', () => {
    const [increase, reduction] = actionsOf('plan', held().at(NOON));

    expect(increase?.codes).toEqual([PREMIUM]);
    expect(reduction?.reason).toEqual({ code: 'plan.none', ja: '下位のプランはありません。', en: 'There is no lower plan.' });
  });

  it('names for terms each pair, and which of them can be had', () => {
    const [terms] = actionsOf('terms', held().at(NOON));

    expect(terms).toMatchObject({ kind: 'terms', direction: 'neutral', allowed: true });
    expect(terms?.terms?.filter(({ allowed }) => allowed).map((pair) => [pair.contractType, pair.paymentMethod])).toEqual([
      ['monthly', 'account-debit'],
      ['monthly', 'credit-card'],
      ['annual', 'bank-transfer'],
      ['annual', 'credit-card'],
    ]);
  });
});
