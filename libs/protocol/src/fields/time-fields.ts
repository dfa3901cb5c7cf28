import { Matches, ValidateBy } from 'class-validator';
import type { Bilingual } from '../wire/failure';
import { all, says } from './decorate';

interface Years {
  readonly from?: number;
  readonly until?: number;
}

const dayForm = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** What has not even the form is for the rule of the form to say. */
const isDayUntil =
  (latest: number) =>
  (value: unknown): boolean => {
    if (typeof value !== 'string' || !dayForm.test(value)) return true;
    try {
      const { year } = Temporal.PlainDate.from(value);
      return year > 0 && year <= latest;
    } catch {
      return false;
    }
  };

const saysDay = (until: number): { context: Bilingual } =>
  until === 9999
    ? says('暦にある日付を指定してください。', 'Must be a day that the calendar has.')
    : says(`${until}年までの、暦にある日付を指定してください。`, `Must be a day that the calendar has, up to year ${until}.`);

/** A business date `YYYY-MM-DD` that the calendar has, Asia/Tokyo; up to year 9999 unless told. */
export const Day = ({ until = 9999 }: Pick<Years, 'until'> = {}): PropertyDecorator =>
  all(
    Matches(dayForm, says('日付を「2025-04-01」の形式で指定してください。', 'Must be a date such as 2025-04-01.')),
    ValidateBy(
      // Without a message of its own the library drops the context.
      {
        name: 'isDayOfCalendar',
        constraints: [until],
        validator: { validate: isDayUntil(until), defaultMessage: () => 'is no day of the calendar' },
      },
      saysDay(until),
    ),
  );

/** A month `YYYY-MM` of the years 1 to 9999. */
export const Month = (): PropertyDecorator =>
  all(
    Matches(
      /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/,
      says('年月を「2025-04」の形式で指定してください。', 'Must be a month such as 2025-04.'),
    ),
  );

/** No zone has ever been sixteen hours from UTC, and PostgreSQL takes no such offset. */
const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-](0\d|1[0-5]):[0-5]\d)$/;

/** In UTC, as it is stored, and in Tokyo, as it is shown: a year has four digits in both. */
const bounds = ({ from = 1, until = 9999 }: Years): readonly [Temporal.Instant, Temporal.Instant] => [
  Temporal.Instant.from(`${String(from).padStart(4, '0')}-01-01T00:00:00Z`),
  Temporal.Instant.from(`${until}-12-31T23:59:59+09:00`),
];

/** Reads a text as an instant as it stands on the wire; nothing when it is none, or none of these years. */
export const instantReader = (years: Years = {}): ((text: string) => Temporal.Instant | undefined) => {
  const [first, last] = bounds(years);
  return (text) => {
    if (!instantForm.test(text)) return undefined;
    try {
      const instant = Temporal.Instant.from(text);
      const isWithin = Temporal.Instant.compare(instant, first) >= 0 && Temporal.Instant.compare(instant, last) <= 0;
      return isWithin ? instant : undefined;
    } catch {
      return undefined;
    }
  };
};

/** The instant of the years 1 to 9999 that a text is, if it is one. */
export const readInstant = instantReader();

/** An RFC 3339 instant with offset, of the years 1 to 9999 unless told; seconds may be left out. */
export const Instant = ({ from = 1, until = 9999 }: Years = {}): PropertyDecorator => {
  const read = instantReader({ from, until });
  // What has not even the form is for the rule of the form to say.
  const validate = (value: unknown): boolean =>
    typeof value !== 'string' || !instantForm.test(value) || read(value) !== undefined;
  return all(
    Matches(
      instantForm,
      says(
        '日時を、時差を付けて「2025-03-20T23:59:59+09:00」の形式で指定してください。',
        'Must be an instant with its offset, such as 2025-03-20T23:59:59+09:00.',
      ),
    ),
    ValidateBy(
      {
        name: 'isInstantOfCalendar',
        constraints: [from, until],
        validator: { validate, defaultMessage: () => 'is no instant of the calendar' },
      },
      says(
        `${from}年から${until}年までの、実在する日時を指定してください。`,
        `Must be a time that exists, from year ${from} to ${until}.`,
      ),
    ),
  );
};
