import type { ReductionDeadlineDocument } from '@csite/protocol';
import { firstOfNextMonth, lastDayOfMonth, tokyoDate } from '@csite/values';
import { businessDaysBefore } from './business-days';
import { endOfDay, isPast } from './words';

/** When a reduction asked for at some moment takes effect, and until when it can be taken back. */
export interface ReductionDates {
  readonly effectiveOn: Temporal.PlainDate;
  readonly deadline: Temporal.Instant;
}

/** The last day of a month on which a reduction still takes effect on the next 1st. */
export class ReductionDeadline {
  constructor(private readonly rule: ReductionDeadlineDocument) {}

  /** A month too short for the day ends the wait on its last day. */
  lastDayIn(month: Temporal.PlainDate): Temporal.PlainDate {
    if (this.rule === 'month-end') return lastDayOfMonth(month);
    if (typeof this.rule === 'number') return month.with({ day: this.rule }, { overflow: 'constrain' });
    return businessDaysBefore(lastDayOfMonth(month), this.rule.businessDaysBeforeMonthEnd);
  }

  for(at: Temporal.Instant): ReductionDates {
    const today = tokyoDate(at);
    const month = isPast(endOfDay(this.lastDayIn(today)), at) ? firstOfNextMonth(today) : today;
    return { effectiveOn: firstOfNextMonth(month), deadline: endOfDay(this.lastDayIn(month)) };
  }
}
