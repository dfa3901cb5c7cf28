import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { Day, Id, Instant, Int, Month, Yen } from './fields';

/** Whether a field lets a value in, as it comes out of JSON. */
const lets = (field: PropertyDecorator): ((value: unknown) => boolean) => {
  class Holder {
    value: unknown;
  }
  field(Holder.prototype, 'value');
  return (value) => validateSync(Object.assign(new Holder(), { value })).length === 0;
};

/** Tries what looks right or nearly so; each check must have seen both what is let in and what is not. */
const whatIsLetIn = <T>(field: PropertyDecorator, tried: fc.Arbitrary<T>, reads: (value: T) => void): void => {
  const isLetIn = lets(field);
  const seen = new Set<boolean>();
  fc.assert(
    fc.property(tried, (value) => {
      const accepted = isLetIn(value);
      seen.add(accepted);
      if (accepted) reads(value);
    }),
    { numRuns: 1000 },
  );
  expect(seen).toEqual(new Set([true, false]));
};

const digits = (most: number, length = 2): fc.Arbitrary<string> =>
  fc.nat({ max: most }).map((count) => String(count).padStart(length, '0'));
const text = (...parts: fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((all) => all.join(''));
const often = (usual: string, ...others: string[]): fc.Arbitrary<string> =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const years = fc.oneof(digits(9999, 4), fc.constantFrom('0000', '0001', '9999', '+002025', '10000', '-000001'));
const months = text(years, often('-', '', '/'), fc.oneof(digits(13), fc.constantFrom('Jan', '1')));
const dates = fc.oneof(
  { weight: 8, arbitrary: text(months, often('-', ''), digits(32)) },
  { weight: 1, arbitrary: text(years, fc.constantFrom('-W10-1', '-100', '', 'W101')) },
);
const fraction = fc.oneof(
  fc.constant(''),
  text(
    often('.', ','),
    digits(999, 3),
    fc.nat({ max: 8 }).map((count) => '0'.repeat(count)),
  ),
);
const clocks = text(
  digits(24),
  often(':', ''),
  digits(60),
  fc.oneof(text(often(':', ''), digits(60)), fc.constant('')),
  fraction,
);
const offsets = fc.oneof(
  fc.constantFrom('Z', '+09:00', '-00:00', '', 'z', '+0900', '+09', '+24:00', 'Z[Asia/Tokyo]'),
  text(fc.constantFrom('+', '-'), digits(24), fc.constant(':'), digits(60)),
);
const instants = text(dates, often('T', ' ', 't', ''), clocks, offsets);

const yearIn = (zone: string, instant: Temporal.Instant): string => instant.toZonedDateTimeISO(zone).toPlainDate().toString();

describe('What a field lets in, its reader takes', () => {
  it('as an instant that has a year of four digits where it is stored and where it is shown', () => {
    whatIsLetIn(Instant(), instants, (written) => {
      const instant = Temporal.Instant.from(written);
      for (const zone of ['UTC', 'Asia/Tokyo']) expect(yearIn(zone, instant)).toMatch(/^(?!0000)\d{4}-/);
    });
  });

  it('as a day of the calendar, written as it came', () => {
    whatIsLetIn(Day(), dates, (written) => expect(Temporal.PlainDate.from(written).toString()).toBe(written));
  });

  it('as a month whose first day is one', () => {
    const isDay = lets(Day());
    whatIsLetIn(Month(), months, (written) => {
      expect(isDay(Temporal.PlainYearMonth.from(written).toPlainDate({ day: 1 }).toString())).toBe(true);
    });
  });

  it('as a whole number that is the same after another journey, without exponent', () => {
    const numbers = fc.oneof(
      fc.constantFrom('1e400', '-1e400', '-0', '1e20', '1e2', '0.1', '2147483648', '9007199254740992', '"1"', 'null', '[1]'),
      fc.maxSafeInteger().map(String),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    );
    const values = numbers.map((written): unknown => JSON.parse(written));
    for (const field of [Int({ min: -2_147_483_648 }), Yen()]) {
      whatIsLetIn(field, values, (value) => {
        expect(String(value)).toMatch(/^-?\d{1,16}$/);
        expect(JSON.parse(JSON.stringify(value))).toBe(Number(String(value)));
      });
    }
  });

  it('as an id that a column of UUIDs holds', () => {
    const wrapped = text(often('', '{', 'urn:uuid:'), fc.uuid(), often('', '}', '0', '\n'));
    const ids = wrapped.chain((id) => fc.constantFrom(id, id.toUpperCase(), id.replaceAll('-', '')));
    whatIsLetIn(Id(), ids, (id) => expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i));
  });
});

describe('What Temporal writes', () => {
  it('is let in, whatever its precision and offset', () => {
    const isLetIn = lets(Instant());
    const [first, last] = ['0001-01-02T00:00:00Z', '9999-12-31T00:00:00Z'].map(
      (at) => Temporal.Instant.from(at).epochMilliseconds,
    );
    const precisions = fc.constantFrom('minute', 'second', 'millisecond', 'nanosecond', undefined);
    const zones = fc.constantFrom('UTC', 'Asia/Tokyo', '-03:30');
    fc.assert(
      fc.property(fc.integer({ min: first ?? 0, max: last ?? 0 }), precisions, zones, (millis, smallestUnit, timeZone) => {
        const instant = Temporal.Instant.fromEpochMilliseconds(millis);
        expect(isLetIn(instant.toString(smallestUnit === undefined ? {} : { smallestUnit }))).toBe(true);
        expect(isLetIn(instant.toString({ timeZone }))).toBe(true);
      }),
    );
  });
});
