import fc from 'fast-check';
import { Yen } from '@csite/values';
import { TaxRate } from '../catalogue/tax-rate.value';
import { plan, planUsers } from '../test/plan-users';
import { APP_SUITE, aSituation, BACKUP, IP_RESTRICTION, PREMIUM } from '../test/situation.builder';

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

describe('what a change charges once', () => {
  const premium = { kind: 'plan', code: PREMIUM } as const;
  const annual = (): ReturnType<typeof aSituation> => aSituation().annual().startedOn('2025-01-01').withUsers(20);
  const JUNE = '2025-06-15T10:00:00+09:00';

  it('is what there is more of, and nothing of what stays', () => {
    const { charges } = plan(premium, annual().withOptions(APP_SUITE).withOneOf(BACKUP).at(JUNE));

    expect(charges.map(({ code }) => code)).toEqual([PREMIUM]);
  });

  it('is nothing for what is free', () => {
    const free = annual().selling({ [IP_RESTRICTION]: { monthlyPrice: 0 } });
    const asked = { kind: 'options', options: [{ code: IP_RESTRICTION, quantity: 1 }] } as const;

    expect(plan(asked, free.at(JUNE)).charges).toEqual([]);
  });

  it('is nothing in the last month of a term, of which no whole month is left', () => {
    expect(planUsers(25, annual().at('2025-11-30T23:59:59+09:00')).charges.map(({ months }) => months)).toEqual([1]);
    expect(planUsers(25, annual().at('2025-12-01T00:00:00+09:00')).charges).toEqual([]);
  });
});

describe('a change', () => {
  const NOON = '2025-03-10T12:00:00+09:00';

  it('of which one line shrinks is a reduction, although all of it gets dearer', () => {
    const options = [BACKUP, IP_RESTRICTION].map((code) => ({ code, quantity: code === BACKUP ? 1 : 0 }));
    const { direction, before, after } = plan({ kind: 'options', options }, aSituation().withOneOf(IP_RESTRICTION).at(NOON));

    expect(direction).toBe('reduction');
    expect(after.perPeriod.net.amount).toBeGreaterThan(before.perPeriod.net.amount);
  });

  it('to a plan of the same price is an increase: it counts at once', () => {
    const situation = aSituation().selling({ [PREMIUM]: { monthlyPrice: 400 } });

    expect(plan({ kind: 'plan', code: PREMIUM }, situation.at(NOON)).direction).toBe('increase');
  });
});
