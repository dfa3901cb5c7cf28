import { applicationKinds } from '@csite/protocol';
import { firstOfNextMonth, startOf, tokyoDate } from '@csite/values';
import fc from 'fast-check';
import { Held } from '../contract/held';
import { anyLife, lived } from '../test/any-life';
import type { Life } from '../test/life';
import { priceOf } from '../test/prices';
import type { TinyVendor } from '../test/tiny-vendor';
import { comingCharges } from './coming-charges';
import { comingMonths } from './coming-months';
import { comingTerms } from './coming-terms';
import { nextInvoice } from './next-invoice';

/** Taken in up to a year before its first day, by the month on any day; some of what is applied for waits for an operator, who never comes. */
const anyAwaited: fc.Arbitrary<Life> = fc
  .tuple(anyLife, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 28 }), fc.subarray([...applicationKinds]))
  .map(([{ beginning, ...life }, lead, day, waiting]) => {
    const startedOn = beginning.type === 'monthly' ? beginning.startedOn.with({ day }) : beginning.startedOn;
    return { ...life, beginning: { ...beginning, startedOn }, lead, waiting };
  });

interface Bill {
  readonly day: string;
  readonly net: number;
}
const sumOf = (charges: readonly { readonly amount: number }[]): number => charges.reduce((sum, { amount }) => sum + amount, 0);
const billOf = ({ chargedOn: day, charges }: { chargedOn: string; charges: readonly { amount: number }[] }): Bill => ({
  day,
  net: sumOf(charges),
});

/** What is billed on the day to which the vendor waits: what is monthly by the month, or a term that begins. */
const billed = (vendor: TinyVendor, day: Temporal.PlainDate): Bill[] => {
  vendor.moveTo(startOf(day));
  const facts = vendor.facts();
  const begun = Temporal.PlainDate.compare(facts.startedOn, day) <= 0;
  const month = facts.type === 'monthly' && begun && day.day === 1 ? priceOf(facts) : 0;
  const terms = vendor.records.filter((record) => record.day.equals(day) && !record.atOnce);
  const first = vendor.contract.beginTerm(day) ? 12 * priceOf(facts) : 0;
  const net = month + first + terms.reduce((sum, { charged }) => sum + charged, 0);
  return net === 0 ? [] : [{ day: day.toString(), net }];
};

const billedUntil = (vendor: TinyVendor, last: string): Bill[] => {
  const bills: Bill[] = [];
  for (let day = tokyoDate(vendor.now).add({ days: 1 }); day.toString() <= last; day = day.add({ days: 1 }))
    bills.push(...billed(vendor, day));
  return bills;
};

const heldBy = (vendor: TinyVendor): Held => {
  const { customerId, customerNumber } = { customerId: vendor.customer.customerId, customerNumber: 'A90000001' };
  return new Held([{ ...vendor.row(), heldStamp: '', customerId, customerNumber }], vendor.market, tokyoDate(vendor.now));
};

describe('what is foretold on any day, if nobody applies for anything more and no operator accepts anything', () => {
  it('is what is billed next, on its day and to the yen', () => {
    fc.assert(
      fc.property(anyAwaited, (life) => {
        const vendor = lived(life);
        const { issuedOn, net, tax, gross } = nextInvoice(heldBy(vendor));
        expect(billedUntil(vendor, issuedOn)).toEqual([{ day: issuedOn, net }]);
        expect([tax, gross]).toEqual([Math.floor(net / 10), net + Math.floor(net / 10)]);
      }),
    );
  });

  it('is on the next 1st, for each term and for each month that begins to be billed, what is billed then', () => {
    fc.assert(
      fc.property(anyAwaited, (life) => {
        const vendor = lived(life);
        const { contracts, market, at } = heldBy(vendor);
        const first = firstOfNextMonth(tokyoDate(at));
        const month = billOf({ chargedOn: first.toString(), charges: comingCharges(contracts, market, at, first) });
        const coming = [...comingMonths(contracts, market, at), ...comingTerms(contracts, market, at)].map(billOf);
        const foretold = [month, ...coming].filter(({ net }) => net > 0).toSorted((a, b) => a.day.localeCompare(b.day));
        const bills = billedUntil(vendor, foretold.at(-1)?.day ?? first.toString());
        expect(bills.filter(({ day }) => foretold.some((each) => each.day === day))).toEqual(foretold);
        // Months between are those of a contract that is monthly and goes on.
        for (const { day } of bills.slice(0, 1)) expect(day).toBe(foretold[0]?.day);
      }),
    );
  });
});
