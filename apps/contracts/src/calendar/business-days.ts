import { isHoliday } from '@holiday-jp/holiday_jp';

const SATURDAY = 6;

/** Whether people in Japan work on that day: no weekend, no national holiday (国民の祝日, substitutes included). */
export const isBusinessDay = (day: Temporal.PlainDate): boolean =>
  day.dayOfWeek < SATURDAY && !isHoliday(new Date(day.year, day.month - 1, day.day));

/** The `count`-th business day before `day`, which does not count itself. */
export const businessDaysBefore = (day: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let found = day;
  for (let left = count; left > 0; left -= isBusinessDay(found) ? 1 : 0) found = found.subtract({ days: 1 });
  return found;
};
