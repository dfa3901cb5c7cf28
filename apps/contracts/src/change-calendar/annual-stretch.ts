import { Term } from '../calendar/term.value';
import type { CalendarApplication, CalendarContract, Days } from './calendar-rows';

/** Days through which a contract is annual: from its first term's first day, until before the day it becomes monthly. */
export interface AnnualStretch {
  readonly from: Temporal.PlainDate;
  readonly ends?: Temporal.PlainDate;
}

/** As it is, and as it will be once open terms have taken effect. */
export const annualStretch = (
  { type, termsFrom }: CalendarContract,
  open: readonly CalendarApplication[],
): AnnualStretch | undefined => {
  const change = open.find(({ change: { asked } }) => asked.kind === 'terms' && asked.contractType !== type)?.change;
  const day = change && Temporal.PlainDate.from(change.effectiveOn);
  if (type === 'annual') return { from: termsFrom, ...(day && { ends: day }) };
  return day && { from: day };
};

/** The terms of a stretch whose window or renewal may lie within `days`. */
export const termsWithin = ({ from, ends }: AnnualStretch, days: Days): Term[] => {
  const terms: Term[] = [];
  // The renewal on the first day asked for ends the term of the day before.
  let term = Term.running(from, days.from.subtract({ days: 1 }));
  while (isBefore(term.from, days.to.add({ days: 1 })) && (!ends || isBefore(term.from, ends))) {
    terms.push(term);
    term = term.next();
  }
  return terms;
};

export const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(a, b) < 0;
