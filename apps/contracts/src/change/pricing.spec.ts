import fc from 'fast-check';
import { Yen } from '@csite/values';
import { TaxRate } from '../catalogue/tax-rate.value';
import { planUsers } from '../test/plan-users';
import { APP_SUITE, aSituation } from '../test/situation.builder';

const users = fc.integer({ min: 5, max: 100_000 });
const day2025 = fc.integer({ min: 0, max: 364 }).map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }));

describe('tax', () => {
  it('is never more than the rate, and less than a yen below it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000_000 }), fc.constantFrom('0.08', '0.10', '0.055'), (net, rate) => {
        const { tax, gross } = TaxRate.parse(rate).on(Yen.of(net));
        const exact = net * Number(rate);
        expect(tax.amount).toBeLessThanOrEqual(exact + 1e-6);
        expect(tax.amount).toBeGreaterThan(exact - 1 - 1e-6);
        expect(gross.amount).toBe(net + tax.amount);
      }),
    );
  });

  it('is rounded down once, over the whole', () => {
    expect(TaxRate.parse('0.10').on(Yen.of(19)).tax.amount).toBe(1);
    expect(TaxRate.parse('0.08').on(Yen.of(99)).tax.amount).toBe(7);
  });
});

describe('an addition by the year', () => {
  it('costs what a reckoning month by month gives', () => {
    fc.assert(
      fc.property(users, fc.integer({ min: 1, max: 1000 }), day2025, (have, more, day) => {
        const at = `${day.toString()}T12:00:00+09:00`;
        const situation = aSituation().annual().startedOn('2025-01-01').withUsers(have).withOptions(APP_SUITE).at(at);
        const monthsAfter = 12 - day.month;
        let net = 0;
        for (let month = 0; month < monthsAfter; month += 1) net += more * 400 + more * 300;
        expect(planUsers(have + more, situation).transition.net.amount).toBe(net);
      }),
    );
  });
});

describe('an addition and the price per month', () => {
  it('differ by exactly what was added', () => {
    fc.assert(
      fc.property(users, fc.integer({ min: 1, max: 1000 }), (have, more) => {
        const situation = aSituation().withUsers(have).withOptions(APP_SUITE).at('2025-03-10T12:00:00+09:00');
        const { before, after } = planUsers(have + more, situation);
        expect(after.perPeriod.net.amount - before.perPeriod.net.amount).toBe(more * 700);
      }),
    );
  });
});
