/** The zone of every date and deadline of csite (domain.md, conventions of the country). */
export const TOKYO = 'Asia/Tokyo';

/** The business date on which `instant` falls in Tokyo. */
export const tokyoDate = (instant: Temporal.Instant): Temporal.PlainDate => instant.toZonedDateTimeISO(TOKYO).toPlainDate();

/** The first instant of `date` in Tokyo. */
export const startOf = (date: Temporal.PlainDate): Temporal.Instant => date.toZonedDateTime(TOKYO).toInstant();

/** The last second of `date` in Tokyo, as deadlines are written: 23:59:59. The deadline has passed once a second more begins. */
export const lastSecondOf = (date: Temporal.PlainDate): Temporal.Instant =>
  startOf(date.add({ days: 1 })).subtract({ seconds: 1 });

export const firstOfNextMonth = (date: Temporal.PlainDate): Temporal.PlainDate => date.with({ day: 1 }).add({ months: 1 });

export const lastDayOfMonth = (date: Temporal.PlainDate): Temporal.PlainDate => date.with({ day: date.daysInMonth });

/** Instants are RFC 3339 with Tokyo's offset wherever a person or client reads them. */
export const toRfc3339 = (instant: Temporal.Instant): string =>
  instant.toString({ timeZone: TOKYO, smallestUnit: 'millisecond' });
