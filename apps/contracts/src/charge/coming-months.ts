import type { ComingMonthView, MonthBeginningView } from '@csite/protocol';
import { firstOfNextMonth, tokyoDate } from '@csite/values';
import type { Market } from '../catalogue/market.value';
import type { ContractRow } from '../contract/contract-row';
import { comingCharges } from './coming-charges';
import { acceptedOf, stateOn } from './coming-state';

interface Beginning {
  readonly row: ContractRow;
  /** First of the first month that is charged. */
  readonly day: Temporal.PlainDate;
  readonly begins: MonthBeginningView;
}

/**
 * The months after the next one in which a contract begins to be charged by the month, and what all that are monthly cost then,
 * if nothing more is applied for; soonest first.
 */
export const comingMonths = (contracts: readonly ContractRow[], market: Market, at: Temporal.Instant): ComingMonthView[] => {
  const next = firstOfNextMonth(tokyoDate(at));
  const beginnings = contracts
    .flatMap(beginningsOf)
    .filter(({ day }) => Temporal.PlainDate.compare(day, next) > 0)
    .filter(({ row, day }) => stateOn(row, market, at, day).state.type === 'monthly');
  const days = [...new Set(beginnings.map(({ day }) => day.toString()))].toSorted();
  return days.map((chargedOn) => {
    const day = Temporal.PlainDate.from(chargedOn);
    return {
      ...{ month: day.toPlainYearMonth().toString(), chargedOn },
      begins: beginnings.filter((each) => each.day.equals(day)).map(({ begins }) => begins),
      charges: comingCharges(contracts, market, at, day),
    };
  });
};

/** With its first day, or with terms that end its being annual. */
const beginningsOf = (row: ContractRow): Beginning[] => {
  const { contractId, product, contractType } = row;
  const onDay = (day: string, why: Pick<MonthBeginningView, 'reason' | 'applicationId'>): Beginning => ({
    row,
    day: firstFrom(Temporal.PlainDate.from(day)),
    begins: { contractId, product, ...why },
  });
  if (contractType === 'monthly') return [onDay(row.startedOn, { reason: 'import' })];
  return acceptedOf(row)
    .filter(({ change: { asked } }) => asked.kind === 'terms')
    .map(({ applicationId, change: { effectiveOn } }) => onDay(effectiveOn, { reason: 'terms', applicationId }));
};

const firstFrom = (day: Temporal.PlainDate): Temporal.PlainDate => (day.day === 1 ? day : firstOfNextMonth(day));
