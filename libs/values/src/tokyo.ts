/** The zone of every date and deadline of csite (domain.md, conventions of the country). */
export const TOKYO = 'Asia/Tokyo';

/**
 * Japan has stood at UTC+9 without summer time since 1952, which spares the hot reads a look into the zone tables: a TOP page
 * asks dozens of these.
 */
const OFFSET_MS = 9 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const inTokyo = (instant: Temporal.Instant): Date => new Date(instant.epochMilliseconds + OFFSET_MS);

/** `Date.UTC` takes the years 0 to 99 for those of the 20th century. */
const utcMillis = (year: number, month: number, day: number): number =>
  year > 99 ? Date.UTC(year, month - 1, day) : new Date(0).setUTCFullYear(year, month - 1, day);

const startMillis = ({ year, month, day }: Temporal.PlainDate): number => utcMillis(year, month, day) - OFFSET_MS;

/** Nothing is older: PostgreSQL writes no year 0. */
const EARLIEST_MS = utcMillis(1, 1, 1);

/** The business date on which `instant` falls in Tokyo. */
export const tokyoDate = (instant: Temporal.Instant): Temporal.PlainDate => {
  const there = inTokyo(instant);
  return new Temporal.PlainDate(there.getUTCFullYear(), there.getUTCMonth() + 1, there.getUTCDate());
};

/** The first instant of `date` in Tokyo; of the first day of year 1, the first that can be stored. */
export const startOf = (date: Temporal.PlainDate): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(Math.max(startMillis(date), EARLIEST_MS));

/** The last second of `date` in Tokyo, as deadlines are written: 23:59:59. The deadline has passed once a second more begins. */
export const lastSecondOf = (date: Temporal.PlainDate): Temporal.Instant =>
  Temporal.Instant.fromEpochMilliseconds(startMillis(date) + DAY_MS - 1000);

export const firstOfNextMonth = ({ year, month }: Temporal.PlainDate): Temporal.PlainDate =>
  month === 12 ? new Temporal.PlainDate(year + 1, 1, 1) : new Temporal.PlainDate(year, month + 1, 1);

export const lastDayOfMonth = (date: Temporal.PlainDate): Temporal.PlainDate => date.with({ day: date.daysInMonth });

/** Instants are RFC 3339 with Tokyo's offset wherever a person or client reads them. */
export const toRfc3339 = (instant: Temporal.Instant): string => inTokyo(instant).toISOString().replace('Z', '+09:00');
