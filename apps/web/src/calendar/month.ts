const DAY_MS = 86_400_000;
const DAYS_OF_A_WEEK = 7;
const MONTHS_OF_THE_LIST = 12;

const at = (day: string): Date => new Date(`${day}T00:00:00Z`);
const written = (date: Date): string => date.toISOString().slice(0, 10);

/** Business dates `2025-04-01` and months `2025-04` have no time zone, so none is applied. */
export const addDays = (day: string, days: number): string => written(new Date(at(day).getTime() + days * DAY_MS));

export const monthOf = (day: string): string => day.slice(0, 7);

export const firstOf = (month: string): string => `${month}-01`;

export const addMonths = (month: string, months: number): string => {
  const first = at(firstOf(month));
  return monthOf(written(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + months, 1))));
};

/** A month as it may stand in a URL. */
export const isMonth = (text: string | null): text is string => text !== null && /^[12]\d{3}-(0[1-9]|1[0-2])$/.test(text);

/** The weeks that a month lies in, from Sunday, with the days of its neighbours. */
export const weeksOf = (month: string): readonly (readonly string[])[] => {
  const first = firstOf(month);
  const next = firstOf(addMonths(month, 1));
  const weeks: string[][] = [];
  for (let sunday = addDays(first, -at(first).getUTCDay()); sunday < next; sunday = addDays(sunday, DAYS_OF_A_WEEK)) {
    const begin = sunday;
    weeks.push(Array.from({ length: DAYS_OF_A_WEEK }, (_, day) => addDays(begin, day)));
  }
  return weeks;
};

/** What is asked for to draw a month and to list a year from it. */
export const rangeOf = (month: string): { readonly from: string; readonly to: string } => ({
  from: weeksOf(month)[0]?.[0] ?? firstOf(month),
  to: addDays(firstOf(addMonths(month, MONTHS_OF_THE_LIST)), -1),
});
