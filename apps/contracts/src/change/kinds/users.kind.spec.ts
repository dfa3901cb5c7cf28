import type { Asked } from '@csite/protocol';
import { Catalogue } from '../../catalogue/catalogue.value';
import { Market } from '../../catalogue/market.value';
import { Policy } from '../../catalogue/policy.value';
import { plan, planUsers, refusalOf, summaryOf } from '../../test/plan-users';
import { sampleCatalogue } from '../../test/sample-market';
import { APP_SUITE, aSituation, BACKUP, DISK, NEO, PREMIUM } from '../../test/situation.builder';
import { Situation } from '../situation';
import { usersKind } from './users.kind';

const NOON = '2025-03-10T12:00:00+09:00';

describe('the number of users', () => {
  it('is told before and after', () => {
    expect(summaryOf({ kind: 'users', users: 60 }, aSituation().withUsers(50).at(NOON))).toEqual({
      ja: '50ユーザー → 60ユーザー',
      en: '50 users → 60 users',
    });
  });

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

describe('the room for what is stored', () => {
  const GIB = 2 ** 30;
  /** 50 users have 50 GiB, one unit gives 10 more. */
  const storing = (gib: number, open: readonly Asked[] = []): Situation =>
    aSituation()
      .of('neo', { code: NEO, quantity: 50 }, { code: DISK, quantity: 1 })
      .amid({ diskUsedBytes: gib * GIB, open })
      .at(NOON);

  it('does not go with users: the add-on and the users left still hold it', () => {
    const refusal = refusalOf(() => planUsers(39, storing(49.5)));

    expect(refusal.code).toBe('users.below-stored');
    expect(refusal.body.detail.ja).toContain('現在49.5GBを保存中のため');
    expect(refusal.body.detail.en).toBe(
      '49.5 GiB are stored, more than 39 users have room for. Enter 40 or more, delete data in the environment, or add disk first.',
    );
    expect(planUsers(40, storing(49.5)).direction).toBe('reduction');
  });

  it('does not count an add-on that is applied for to go, nor one that is yet to come', () => {
    expect(refusalOf(() => planUsers(49, storing(49.5, [{ kind: 'disk', units: 0 }]))).code).toBe('users.below-stored');
    expect(planUsers(40, storing(49.5, [{ kind: 'disk', units: 3 }])).direction).toBe('reduction');
    expect(refusalOf(() => planUsers(39, storing(49.5, [{ kind: 'disk', units: 3 }]))).code).toBe('users.below-stored');
  });

  it('is no matter of users where none comes with them', () => {
    const document = sampleCatalogue();
    for (const { disk } of document.products) Object.assign(disk, { includedGiBPerUser: 0 });
    const policies = [{ validFrom: '1970-01-01', value: new Policy(1, document.policy) }];
    const market = new Market([{ validFrom: '1970-01-01', value: new Catalogue(1, document) }], policies);
    const { contract, around, at } = storing(49.5);

    expect(planUsers(5, new Situation(contract, around, market, at)).direction).toBe('reduction');
  });

  it('may be too small already: more users are welcome, another plan for as many is', () => {
    expect(planUsers(55, storing(90)).direction).toBe('increase');
    expect(plan({ kind: 'plan', code: PREMIUM }, storing(90)).direction).toBe('increase');
  });

  it('is the floor that is told', () => {
    expect(usersKind.actions(storing(49.5))[1]).toMatchObject({ allowed: true, min: 40, max: 49 });
    expect(usersKind.actions(storing(60))[1]?.reason?.ja).toContain('保存中60.0GB');
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
