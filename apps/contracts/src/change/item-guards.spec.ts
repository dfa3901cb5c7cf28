import { actionsOf, plan, planUsers, refusalOf } from '../test/plan-users';
import { APP_SUITE, aSituation, BACKUP, NEO } from '../test/situation.builder';

const IN_FIRST_MONTH = '2025-03-10T12:00:00+09:00';
const free = { firstMonth: false, monthOfIncrease: false };
const begun = (): ReturnType<typeof aSituation> => aSituation().startedOn('2025-03-01').withUsers(20).withOneOf(BACKUP);
const withoutBackup = { kind: 'options', options: [{ code: BACKUP, quantity: 0 }] } as const;

/** Guards are the items' own (catalogue): what one may not, another may. */
describe('an item that the catalogue does not guard', () => {
  it('can go in the first month, while the rest cannot', () => {
    const situation = begun()
      .selling({ [BACKUP]: { guards: free } })
      .at(IN_FIRST_MONTH);

    expect(plan(withoutBackup, situation).timing.effectiveOn.toString()).toBe('2025-04-01');
    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.first-month');
  });

  it('can go in a month with an addition', () => {
    const situation = aSituation()
      .withOneOf(BACKUP)
      .increasedOn('2025-03-02')
      .selling({ [BACKUP]: { guards: { firstMonth: true, monthOfIncrease: false } } })
      .at(IN_FIRST_MONTH);

    expect(plan(withoutBackup, situation).direction).toBe('reduction');
    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.month-of-increase');
  });

  it('shares the guards of what shrinks with it', () => {
    const situation = aSituation()
      .startedOn('2025-03-01')
      .withUsers(20)
      .withOptions(APP_SUITE)
      .selling({ [NEO]: { guards: free } })
      .at(IN_FIRST_MONTH);

    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.first-month');
    expect(actionsOf('users', situation)[1]?.reason?.code).toBe('reduction.first-month');
  });

  it('shares them also in a month with an addition', () => {
    const situation = aSituation()
      .withUsers(20)
      .withOptions(APP_SUITE)
      .increasedOn('2025-03-02')
      .selling({ [NEO]: { guards: free } })
      .at(IN_FIRST_MONTH);

    expect(refusalOf(() => planUsers(10, situation)).code).toBe('reduction.month-of-increase');
  });

  it('is offered alone', () => {
    const situation = begun()
      .withOptions(APP_SUITE)
      .selling({ [BACKUP]: { guards: free } })
      .at(IN_FIRST_MONTH);

    expect(actionsOf('options', situation)[1]).toMatchObject({ allowed: true, codes: [BACKUP] });
  });
});
