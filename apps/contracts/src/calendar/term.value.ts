import { firstOfNextMonth } from '@csite/values';

const MONTHS_OF_A_TERM = 12;

/** Twelve months of an annual contract; both ends inclusive. Terms begin on the 1st and renew by themselves. */
export class Term {
  #next?: Term;

  private constructor(
    readonly from: Temporal.PlainDate,
    readonly until: Temporal.PlainDate,
  ) {}

  static startingOn(from: Temporal.PlainDate): Term {
    return new Term(from, from.add({ months: MONTHS_OF_A_TERM }).subtract({ days: 1 }));
  }

  /** The term that runs on `day` of a contract that began on `startedOn`; before its beginning, the first one. */
  static running(startedOn: Temporal.PlainDate, day: Temporal.PlainDate): Term {
    const { months } = startedOn.until(day, { largestUnit: 'months' });
    const renewals = Math.max(0, Math.floor(months / MONTHS_OF_A_TERM));
    return Term.startingOn(startedOn.add({ months: renewals * MONTHS_OF_A_TERM }));
  }

  next(): Term {
    return (this.#next ??= Term.startingOn(this.until.add({ days: 1 })));
  }

  lastMonth(): Temporal.PlainYearMonth {
    return this.until.toPlainYearMonth();
  }

  /** Whole months from the 1st after `day` to the end: what an addition on `day` is charged for. */
  monthsLeftAfter(day: Temporal.PlainDate): number {
    const next = firstOfNextMonth(day);
    const end = this.until.add({ days: 1 });
    return Math.max(0, (end.year - next.year) * 12 + end.month - next.month);
  }
}
