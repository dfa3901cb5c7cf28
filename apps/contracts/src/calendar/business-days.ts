import type { Bilingual } from '@csite/protocol';
import { holidays } from '@holiday-jp/holiday_jp';

const SATURDAY = 6;
/** By day as `YYYY-MM-DD`: the library's own questions take instants, which are another day in another time zone. */
const names = new Map(
  Object.entries(holidays).map(([day, { name, name_en }]): [string, Bilingual] => [day, { ja: name, en: name_en }]),
);

/** Whether people in Japan work on that day: no weekend, no national holiday (国民の祝日, substitutes included). */
export const isBusinessDay = (day: Temporal.PlainDate): boolean => day.dayOfWeek < SATURDAY && !names.has(day.toString());

/** National holidays from one day to another, both included. */
export const nationalHolidays = (
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
): { readonly day: Temporal.PlainDate; readonly name: Bilingual }[] =>
  [...names]
    .filter(([day]) => first.toString() <= day && day <= last.toString())
    .map(([day, name]) => ({ day: Temporal.PlainDate.from(day), name }));

/** The `count`-th business day before `day`, which does not count itself. */
export const businessDaysBefore = (day: Temporal.PlainDate, count: number): Temporal.PlainDate => {
  let found = day;
  for (let left = count; left > 0; left -= isBusinessDay(found) ? 1 : 0) found = found.subtract({ days: 1 });
  return found;
};
