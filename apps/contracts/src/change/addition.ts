import { firstOfNextMonth } from '@csite/values';
import type { AdditionBilling } from '@csite/protocol';
import type { Situation } from './situation';
import type { ChargedSpan, Timing } from './timing';

/** An addition can be used at acceptance. What it costs until the next whole period is charged at once. */
export const addition = (situation: Situation): Timing => {
  const { today, contract, term, policy } = situation;
  // Before the contract begins nothing was billed yet: its first bill shows the new count.
  if (Temporal.PlainDate.compare(today, contract.startedOn) < 0)
    return { effectiveOn: today, firstBilledIn: contract.startedOn.toPlainYearMonth(), pricedFrom: contract.startedOn };
  const span = spanOf[policy.additionBilling](today, term?.monthsLeftAfter(today) ?? 0);
  const next = firstOfNextMonth(today);
  const pricedFrom = term ? term.next().from : next;
  if (span.months === 0 && span.days === undefined)
    return { effectiveOn: today, firstBilledIn: next.toPlainYearMonth(), pricedFrom };
  return { effectiveOn: today, firstBilledIn: today.toPlainYearMonth(), pricedFrom, charged: span };
};

/** What is charged of the running month beside the months left of a term. */
const spanOf: Readonly<Record<AdditionBilling, (today: Temporal.PlainDate, monthsLeft: number) => ChargedSpan>> = {
  'from-next-month': (today, months) => ({ from: firstOfNextMonth(today).toPlainYearMonth(), months }),
  'daily-proration': (today, months) => ({
    from: firstOfNextMonth(today).toPlainYearMonth(),
    months,
    days: today.daysInMonth - today.day + 1,
  }),
  'full-month': (today, months) => ({ from: today.toPlainYearMonth(), months: months + 1 }),
};
