import { actionsOf, plan, planUsers, refusalOf, summaryOf } from '../../test/plan-users';
import { APP_SUITE, aSituation, NEO, PREMIUM } from '../../test/situation.builder';

const NOON = '2025-03-10T12:00:00+09:00';
const premium = { kind: 'plan', code: PREMIUM } as const;

describe('the plan', () => {
  it('is told by its names', () => {
    expect(summaryOf(premium, aSituation().at(NOON)).ja).toBe(
      "desknet's クラウド NEO IUS(月次) → desknet's クラウド NEO プレミアム(月次)",
    );
  });

  it('takes the place of the other on the bill, options stay', () => {
    const { after } = plan(premium, aSituation().withUsers(20).withOptions(APP_SUITE).at(NOON));

    expect(after.state.lines.entries()).toEqual([
      { code: PREMIUM, quantity: 20 },
      { code: APP_SUITE, quantity: 20 },
    ]);
  });

  it('that is dearer is charged with the difference of the prices', () => {
    const { charges } = plan(premium, aSituation().annual().startedOn('2025-01-01').withUsers(20).at('2025-06-15T10:00+09:00'));

    expect(charges).toHaveLength(1);
    expect(charges[0]).toMatchObject({ code: PREMIUM, quantity: 20, months: 6 });
    expect(charges[0]?.unitPrice.amount).toBe(200);
    expect(charges[0]?.amount.amount).toBe(24_000);
  });

  it('offers the dearer and the cheaper ones', () => {
    const [up, down] = actionsOf('plan', aSituation().at(NOON));

    expect(up).toMatchObject({ direction: 'increase', allowed: true, codes: [PREMIUM] });
    expect(down).toMatchObject({ direction: 'reduction', allowed: false, reason: { ja: '下位のプランはありません。' } });
    const [none, cheaper] = actionsOf('plan', aSituation().of('neo', { code: PREMIUM, quantity: 20 }).at(NOON));
    expect(none).toMatchObject({ allowed: false, reason: { ja: '上位のプランはありません。' } });
    expect(cheaper).toMatchObject({ allowed: true, codes: [NEO] });
  });

  it('takes the very minimum of users, held or applied for', () => {
    const big = { [PREMIUM]: { minimum: 30 } };
    const with40 = aSituation().withUsers(40).selling(big);

    expect(plan(premium, with40.amid({ open: [{ kind: 'users', users: 30 }] }).at(NOON)).direction).toBe('increase');
    expect(
      refusalOf(() => plan(premium, with40.amid({ open: [{ kind: 'users', users: 29 }] }).at(NOON))).body.detail.en,
    ).toContain('takes at least 30 users; there are, or will be, 29');
  });

  it('and a number of users that are both open fit each other, whichever comes first', () => {
    const big = { [PREMIUM]: { minimum: 30 } };
    const asked = { kind: 'users', users: 20 } as const;
    const fewer = aSituation()
      .withUsers(40)
      .selling(big)
      .amid({ open: [asked] })
      .at(NOON);
    const dearer = aSituation()
      .withUsers(40)
      .selling(big)
      .amid({ open: [premium] })
      .at(NOON);

    expect(refusalOf(() => plan(premium, fewer)).code).toBe('plan.below-minimum');
    expect(refusalOf(() => planUsers(20, dearer)).code).toBe('users.below-minimum');
    expect(plan(premium, aSituation().withUsers(40).selling(big).at(NOON)).direction).toBe('increase');
  });
});
