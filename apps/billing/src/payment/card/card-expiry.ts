import { startOf } from '@csite/values';

/** Days before its last day on which the customer hears that a card runs out. */
const NOTICE_DAYS = [30, 7] as const;

/** A card is good until the end of the month that stands on it. */
const lastDayOf = (expiry: string): Temporal.PlainDate => {
  const month = Temporal.PlainYearMonth.from(expiry);
  return month.toPlainDate({ day: month.daysInMonth });
};

export const isExpired = (expiry: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(today, lastDayOf(expiry)) > 0;

/** When the customer is told next, after `day`; undefined once everything was said. */
export const nextExpiryNotice = (expiry: string, day: Temporal.PlainDate): Temporal.Instant | undefined => {
  const days = NOTICE_DAYS.map((before) => lastDayOf(expiry).subtract({ days: before }));
  const next = days.find((each) => Temporal.PlainDate.compare(each, day) > 0);
  return next && startOf(next).add({ hours: 9 });
};
