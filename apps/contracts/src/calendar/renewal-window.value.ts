import { startOf } from '@csite/values';
import type { Term } from './term.value';
import { endOfDay, isPast } from './words';

/** The days near the end of a term on which an annual contract may be reduced. */
export class RenewalWindow {
  private constructor(
    readonly opensOn: Temporal.PlainDate,
    readonly closesAt: Temporal.Instant,
  ) {}

  static of(term: Term, opensMonthsBeforeEnd: number, closesOnDayOfLastMonth: number): RenewalWindow {
    const end = term.until.add({ days: 1 });
    const closes = term.lastMonth().toPlainDate({ day: closesOnDayOfLastMonth });
    return new RenewalWindow(end.subtract({ months: opensMonthsBeforeEnd }), endOfDay(closes));
  }

  isOpen(at: Temporal.Instant): boolean {
    return !this.isBefore(at) && !isPast(this.closesAt, at);
  }

  isBefore(at: Temporal.Instant): boolean {
    return Temporal.Instant.compare(at, startOf(this.opensOn)) < 0;
  }
}
