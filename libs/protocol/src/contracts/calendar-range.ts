import { ValidateBy, type ValidationArguments } from 'class-validator';
import { Day } from '../fields/fields';

/** A year, and the month that one looks at it from. */
const MOST_MONTHS = 13;

interface Begun {
  readonly from?: unknown;
}

/** What is no day is for the rule of days to say. */
const isWithin = (to: unknown, { from }: Begun): boolean => {
  try {
    const [first, last] = [Temporal.PlainDate.from(from as string), Temporal.PlainDate.from(to as string)];
    const latest = first.add({ months: MOST_MONTHS });
    return Temporal.PlainDate.compare(first, last) <= 0 && Temporal.PlainDate.compare(last, latest) <= 0;
  } catch {
    return true;
  }
};

const AtMostMonthsAfterFrom = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isWithinMonthsOfFrom',
      validator: {
        validate: (to, args) => isWithin(to, (args as ValidationArguments).object),
        // Without a message of its own the library drops the context.
        defaultMessage: () => 'is before from, or too long after it',
      },
    },
    {
      context: {
        ja: `開始日（from）以降、${MOST_MONTHS}か月以内の日付を指定してください。`,
        en: `Must be on the day "from" or at most ${MOST_MONTHS} months after it.`,
      },
    },
  );

/** Days of a calendar, both ends inclusive, at most 13 months apart. */
export class CalendarRange {
  @Day() from!: string;
  @Day() @AtMostMonthsAfterFrom() to!: string;
}
