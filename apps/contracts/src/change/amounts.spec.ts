import { planUsers } from '../test/plan-users';
import { APP_SUITE, aSituation, NEO } from '../test/situation.builder';
import { changeView } from './change-plan.view';

describe('the amounts of a quote', () => {
  it('are the golden bill for 50 users of NEO and AppSuite', () => {
    const situation = aSituation().withUsers(42).withOptions(APP_SUITE).at('2025-03-10T12:00:00+09:00');

    const { after, perPeriod } = changeView(planUsers(50, situation));

    expect(after.lines.map(({ code, quantity, unitPrice, amount }) => ({ code, quantity, unitPrice, amount }))).toEqual([
      { code: NEO, quantity: 50, unitPrice: 400, amount: 20_000 },
      { code: APP_SUITE, quantity: 50, unitPrice: 300, amount: 15_000 },
    ]);
    expect(perPeriod).toEqual({ net: 35_000, tax: 3_500, gross: 38_500, period: 'month' });
  });

  it('are for twelve months on an annual contract', () => {
    const situation = aSituation().annual().startedOn('2025-01-01').withUsers(20).at('2025-06-15T10:00:00+09:00');

    expect(changeView(planUsers(25, situation)).perPeriod).toEqual({ net: 120_000, tax: 12_000, gross: 132_000, period: 'year' });
  });

  it('charge every line that grows, for the rest of the term', () => {
    const situation = aSituation()
      .annual()
      .startedOn('2025-01-01')
      .withUsers(20)
      .withOptions(APP_SUITE)
      .at('2025-06-15T10:00:00+09:00');

    const { charges, transition } = changeView(planUsers(25, situation));

    expect(
      charges.map(({ code, quantity, unitPrice, months, amount, month, remark }) => [
        code,
        quantity,
        unitPrice,
        months,
        amount,
        month,
        remark,
      ]),
    ).toEqual([
      [NEO, 5, 400, 6, 12_000, '2025-06', '7月分～12月分'],
      [APP_SUITE, 5, 300, 6, 9_000, '2025-06', '7月分～12月分'],
    ]);
    expect(transition).toEqual({ net: 21_000, tax: 2_100, gross: 23_100 });
  });

  it('name the single month that is left', () => {
    const situation = aSituation().annual().startedOn('2025-01-01').withUsers(20).at('2025-11-15T10:00:00+09:00');

    expect(changeView(planUsers(25, situation)).charges[0]?.remark).toBe('12月分');
  });

  it('charge nothing at once for a reduction, or by the month', () => {
    const situation = aSituation().withUsers(20).at('2025-03-10T12:00:00+09:00');

    expect(changeView(planUsers(10, situation))).toMatchObject({ charges: [], transition: { net: 0, tax: 0, gross: 0 } });
    expect(changeView(planUsers(30, situation))).toMatchObject({ charges: [], transition: { net: 0, tax: 0, gross: 0 } });
  });

  it('follow the tax rate of the time', () => {
    const before = aSituation().startedOn('2017-01-01').withUsers(20).at('2019-08-20T10:00:00+09:00');
    const across = aSituation().startedOn('2017-01-01').withUsers(20).at('2019-09-20T10:00:00+09:00');

    expect(changeView(planUsers(30, before)).perPeriod).toMatchObject({ net: 12_000, tax: 960 });
    expect(changeView(planUsers(30, across))).toMatchObject({
      before: { perPeriod: { net: 8_000, tax: 640 } },
      perPeriod: { net: 12_000, tax: 1_200 },
    });
  });
});
