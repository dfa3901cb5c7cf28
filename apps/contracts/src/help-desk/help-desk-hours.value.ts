import type { ClosureDocument, OpeningDocument } from '@csite/protocol';
import { TOKYO } from '@csite/values';
import { isBusinessDay, nationalHolidays } from '../calendar/business-days';

/** Nobody closes for longer without changing this document first. */
const FARTHEST_DAYS = 366;
const SATURDAY = 6;

export interface HelpDeskState {
  readonly open: boolean;
  /** When it closes, or opens again; absent where that is farther away than anybody plans. */
  readonly changesAt?: Temporal.Instant;
}

/** When somebody answers: from one time to another on business days, but for the vendor's own days off. */
export class HelpDeskHours {
  constructor(private readonly document: OpeningDocument) {}

  stateAt(at: Temporal.Instant): HelpDeskState {
    const today = at.toZonedDateTimeISO(TOKYO).toPlainDate();
    const closesAt = this.#on(today, this.document.until);
    const isOpen = this.#works(today) && isWithin(at, this.#on(today, this.document.from), closesAt);
    if (isOpen) return { open: true, changesAt: closesAt };
    const opensAt = this.#nextOpening(today, at);
    return { open: false, ...(opensAt && { changesAt: opensAt }) };
  }

  /** Days off from `first` on, within so many days: the vendor's, and national holidays that are no weekend; soonest first. */
  closures(first: Temporal.PlainDate, days: number): ClosureDocument[] {
    const last = first.add({ days });
    const own = this.document.closures.filter(({ from, until }) => until >= first.toString() && from <= last.toString());
    const holidays = nationalHolidays(first, last)
      .filter(({ day }) => day.dayOfWeek < SATURDAY && !own.some((closure) => covers(closure, day)))
      .map(({ day, name }) => ({ from: day.toString(), until: day.toString(), name }));
    return [...own, ...holidays].toSorted((a, b) => a.from.localeCompare(b.from));
  }

  #nextOpening(today: Temporal.PlainDate, at: Temporal.Instant): Temporal.Instant | undefined {
    for (let days = 0; days <= FARTHEST_DAYS; days += 1) {
      const day = today.add({ days });
      const opensAt = this.#on(day, this.document.from);
      if (this.#works(day) && Temporal.Instant.compare(opensAt, at) > 0) return opensAt;
    }
    return undefined;
  }

  #works(day: Temporal.PlainDate): boolean {
    return isBusinessDay(day) && !this.document.closures.some((closure) => covers(closure, day));
  }

  #on(day: Temporal.PlainDate, time: string): Temporal.Instant {
    return day.toZonedDateTime({ timeZone: TOKYO, plainTime: Temporal.PlainTime.from(time) }).toInstant();
  }
}

const covers = ({ from, until }: ClosureDocument, day: Temporal.PlainDate): boolean =>
  from <= day.toString() && day.toString() <= until;

const isWithin = (at: Temporal.Instant, from: Temporal.Instant, until: Temporal.Instant): boolean =>
  Temporal.Instant.compare(from, at) <= 0 && Temporal.Instant.compare(at, until) < 0;
