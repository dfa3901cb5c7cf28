import type { Bilingual } from '@csite/protocol';
import { between, isHoliday } from '@holiday-jp/holiday_jp';

const SATURDAY = 6;

/** Whether people in Japan work on that day: no weekend, no national holiday (国民の祝日, substitutes included). */
export const isBusinessDay = (day: Temporal.PlainDate): boolean => day.dayOfWeek < SATURDAY && !isHoliday(asDate(day));

/** National holidays from one day to another, both included. */
export const nationalHolidays = (
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { readonly day: Temporal.PlainDate; readonly name: Bilingual }[] =>
  between(asDate(first), asDate(last)).map(({ date, name, name_en }) => ({
    day: new Temporal.PlainDate(date.getFullYear(), date.getMonth() + 1, date.getDate()),
    name: { ja: name, en: name_en },
  }));

/** The library knows days by the local calendar of the process. */
const asDate = ({ year, month, day }: Temporal.PlainDate): Date => new Date(year, month - 1, day);

/** The `count`-th business day before `day`, which does not count itself. */
export const businessDaysBefore = (day: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let found = day;
  for (let left = count; left > 0; left -= isBusinessDay(found) ? 1 : 0) found = found.subtract({ days: 1 });
  return found;
};
