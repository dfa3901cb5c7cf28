import { planUsers, refusalOf } from '../../test/plan-users';
import { APP_SUITE, aSituation, BACKUP, NEO } from '../../test/situation.builder';
import { usersKind } from './users.kind';

const NOON = '2025-03-10T12:00:00+09:00';

describe('the number of users', () => {
  it('never goes below the minimum of the plan', () => {
    const refusal = refusalOf(() => planUsers(4, aSituation().withUsers(20).at(NOON)));

    expect(refusal.code).toBe('users.below-minimum');
    expect(refusal.body.detail.ja).toBe('4ユーザーはこのプランの最低契約数を下回っています。5ユーザー以上で入力してください。');
    expect(refusal.body.detail.en).toBe("4 is below the plan's minimum. Enter 5 users or more.");
    expect(refusal.body.fields?.[0]?.path).toBe('users');
  });

  it('may go down to the minimum', () => {
    expect(planUsers(5, aSituation().withUsers(20).at(NOON)).after.perPeriod.net.amount).toBe(2_000);
  });

  it('never goes below the users in use', () => {
    const refusal = refusalOf(() => planUsers(41, aSituation().withUsers(50).inUse(42).at(NOON)));

    expect(refusal.code).toBe('users.below-in-use');
    expect(refusal.body.detail.ja).toContain('現在42ユーザーをご利用中');
    expect(refusal.body.detail.en).toContain('Enter 42 or more');
  });

  it('may go down to the users in use', () => {
    expect(planUsers(42, aSituation().withUsers(50).inUse(42).at(NOON)).direction).toBe('reduction');
  });

  it('may grow although more are in use than under contract', () => {
    expect(planUsers(55, aSituation().withUsers(50).inUse(60).at(NOON)).direction).toBe('increase');
  });

  it('must change', () => {
    const refusal = refusalOf(() => planUsers(50, aSituation().withUsers(50).at(NOON)));

    expect(refusal.code).toBe('users.unchanged');
    expect(refusal.body.detail.en).toContain('50');
  });
});

describe('options', () => {
  it('that follow the users change with them; the others stay', () => {
    const situation = aSituation().withUsers(50).withOptions(APP_SUITE).at(NOON);
    const { lines } = usersKind.change(situation.contract, { kind: 'users', users: 60 }, situation.product);

    expect(lines.entries()).toEqual([
      { code: NEO, quantity: 60 },
      { code: APP_SUITE, quantity: 60 },
    ]);
    expect(situation.product.item(BACKUP).followsUsers()).toBe(false);
  });
});

describe('what can be asked for', () => {
  it('names the least and the greatest total', () => {
    const actions = usersKind.actions(aSituation().withUsers(50).inUse(42).at(NOON));

    expect(actions).toEqual([
      { kind: 'users', direction: 'increase', allowed: true, min: 51, max: 1_000_000, step: 1 },
      { kind: 'users', direction: 'reduction', allowed: true, min: 42, max: 49, step: 1 },
    ]);
  });

  it('says why nothing can be reduced: the floor', () => {
    const [, reduction] = usersKind.actions(aSituation().withUsers(5).at(NOON));

    expect(reduction).toMatchObject({ allowed: false, reason: { code: 'users.at-floor' } });
    expect(reduction?.reason?.ja).toContain('最低契約数5');
  });

  it('says why nothing can be reduced: outside the window', () => {
    const [increase, reduction] = usersKind.actions(aSituation().annual().startedOn('2025-01-01').at(NOON));

    expect(increase?.allowed).toBe(true);
    expect(reduction?.reason?.code).toBe('reduction.outside-window');
  });
});
