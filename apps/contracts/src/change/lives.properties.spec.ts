import fc from 'fast-check';
import { tokyoDate } from '@csite/values';
import { anyLife, lived } from '../test/any-life';
import { begin, type Life, minimums, take } from '../test/life';
import { priceOf, prices } from '../test/prices';
import { APP_SUITE, BACKUP } from '../test/situation.builder';
import type { Recorded, TinyVendor } from '../test/tiny-vendor';
import { perPeriod } from './pricing';
import type { ContractFacts } from './situation';

const plain = ({ type, company, paymentMethod, lines }: ContractFacts): object => ({
  type,
  company,
  paymentMethod,
  lines: lines.entries(),
});
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) > 0;

describe('whatever is applied for, withdrawn and waited for', () => {
  it('no line falls below its floor', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        for (const { after, kind, before } of lived(life).records) {
          const users = after.lines.entries().find(({ code }) => code in minimums);
          const least = Math.max(minimums[users?.code ?? ''] ?? NaN, kind === 'users' ? 0 : 5);
          expect(users?.quantity).toBeGreaterThanOrEqual(least);
          const fewer = (users?.quantity ?? 0) < (before.lines.entries().find(({ code }) => code in minimums)?.quantity ?? 0);
          if (fewer) expect(users?.quantity).toBeGreaterThanOrEqual(life.beginning.usersInUse);
          for (const { code, quantity } of after.lines.entries()) {
            expect(quantity).toBeGreaterThan(0);
            if (code === APP_SUITE) expect(quantity).toBe(users?.quantity);
            if (code === BACKUP) expect(quantity).toBe(1);
          }
        }
      }),
    );
  });

  it('history replays to the present: each change begins with what the one before it left, on the same day or later', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const vendor = begin(life);
        let [state, day] = [plain(vendor.facts()), tokyoDate(vendor.now)];
        for (const step of life.steps) take(vendor, step);
        for (const record of vendor.records) {
          expect(plain(record.before)).toEqual(state);
          expect(isAfter(day, record.day)).toBe(false);
          [state, day] = [plain(record.after), record.day];
        }
        expect(plain(vendor.facts())).toEqual(state);
      }),
    );
  });

  it('there is no event without a change, no change without an event, and one of them per application applied', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const vendor = begin(life);
        let [version, count] = [vendor.contract.currentVersion(), 0];
        for (const step of life.steps) {
          const before = plain(vendor.facts());
          take(vendor, step);
          if (vendor.records.length === count) expect(plain(vendor.facts())).toEqual(before);
          count = vendor.records.length;
        }
        for (const { kind, before, after } of vendor.records) {
          if (kind !== 'renewal') expect(plain(after)).not.toEqual(plain(before));
          version += 1;
        }
        expect(vendor.contract.currentVersion()).toBe(version);
        const applied = vendor.applications.filter((each) => each.standing().state === 'applied');
        expect(vendor.records.filter(({ kind }) => kind !== 'renewal')).toHaveLength(applied.length);
      }),
    );
  });

  it('a contract renews as its outlook says, if nothing more is applied for', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const vendor = lived(life);
        const outlook = vendor.outlook();
        if (!outlook) return;
        const renewsOn = Temporal.PlainDate.from(outlook.renewsOn);
        vendor.moveTo(renewsOn.toZonedDateTime({ timeZone: 'Asia/Tokyo', plainTime: '12:00' }).toInstant());
        const { type, paymentMethod, lines } = vendor.facts();
        expect(outlook.state).toMatchObject({ contractType: type, paymentMethod });
        expect(outlook.state.lines.map(({ code, quantity }) => ({ code, quantity }))).toEqual(lines.entries());
        expect(outlook.state.perPeriod?.net).toBe(priceOf({ lines }) * (type === 'annual' ? 12 : 1));
      }),
    );
  });
});

describe('transitions and periods', () => {
  const first = (day: Temporal.PlainDate): boolean => day.day === 1;

  /** What the engine charges: with each change, for the first term, and on every 1st of a month that is not paid for by the year. */
  const charged = (vendor: TinyVendor, life: Life, until: Temporal.PlainDate): number => {
    const states = statesOf(vendor);
    let sum = vendor.records.reduce((all, record) => all + record.charged, 0);
    for (let day = life.beginning.startedOn; !isAfter(day, until); day = day.add({ days: 1 })) {
      const state = states(day);
      // The first term of a contract that began by the year; later ones are charged as they begin.
      const firstTerm = life.beginning.type === 'annual' && day.equals(life.beginning.startedOn);
      const bills = state.type === 'monthly' ? first(day) : firstTerm;
      if (!bills) continue;
      const catalogue = vendor.market.catalogueOn(day);
      sum += perPeriod(state.lines, state.type, catalogue.product(state.product), catalogue.taxes.on(day)).net.amount;
    }
    return sum;
  };

  /** What is held when a day begins: what begins with it counts, what is added in its course does not. */
  const statesOf = (vendor: TinyVendor): ((day: Temporal.PlainDate) => ContractFacts) => {
    const { records } = vendor;
    const beginning = records[0]?.before ?? vendor.facts();
    const counts = (day: Temporal.PlainDate, record: Recorded): boolean =>
      isAfter(day, record.day) || (record.day.equals(day) && !record.atOnce);
    return (day) => records.findLast((record) => counts(day, record))?.after ?? beginning;
  };

  /** A clerk goes from month to month: who holds something on the 1st pays for the month, however the contract is paid. */
  const reckoned = (vendor: TinyVendor, life: Life, until: Temporal.PlainDate): number => {
    const states = statesOf(vendor);
    let sum = 0;
    for (let day = life.beginning.startedOn; !isAfter(day, until); day = day.add({ months: 1 })) sum += priceOf(states(day));
    // What was added in the middle of a month, where the policy bills that month too.
    for (const { before, after, day, atOnce } of vendor.records)
      if (atOnce && !isAfter(life.beginning.startedOn, day)) sum += partOf(life, before, after, day);
    return sum;
  };

  const partOf = ({ billing }: Life, before: ContractFacts, after: ContractFacts, day: Temporal.PlainDate): number => {
    if (billing === 'from-next-month') return 0;
    if (billing === 'full-month') return priceOf(after) - priceOf(before);
    let days = 0;
    for (let each = day; each.month === day.month; each = each.add({ days: 1 })) days += 1;
    const plans = Object.keys(minimums);
    const was = plans.find((code) => before.lines.quantityOf(code) > 0) ?? '';
    return after.lines.entries().reduce((sum, { code, quantity }) => {
      const swapped = plans.includes(code) && code !== was;
      const more = swapped
        ? quantity * ((prices[code] ?? NaN) - (prices[was] ?? NaN))
        : (quantity - before.lines.quantityOf(code)) * (prices[code] ?? NaN);
      return sum + Math.floor((more * days) / day.daysInMonth);
    }, 0);
  };

  it('are together what a reckoning from month to month gives', () => {
    fc.assert(
      fc.property(anyLife, (life) => {
        const vendor = lived(life);
        const today = tokyoDate(vendor.now);
        // All that was paid in advance counts, and nothing more changes until it is used up.
        const until = vendor.situation().term?.until ?? today;
        expect(charged(vendor, life, until)).toBe(reckoned(vendor, life, until));
      }),
    );
  });
});
