import type { BillingAppliesFromView } from '@csite/protocol';
import { firstOfNextMonth } from '@csite/values';
import type { BillingRhythm } from '../contract/billed-contract.entity';

const monthOf = (day: Temporal.PlainDate): string => day.toPlainYearMonth().toString();

/**
 * In which month a change of `today` counts first (domain.md, effective dates): on the next bill of a monthly contract, on the
 * bill of the next term of an annual one. By product.
 */
export const appliesFrom = (contracts: readonly BillingRhythm[], today: Temporal.PlainDate): BillingAppliesFromView[] =>
  contracts
    .map(({ product, contractType, termUntil }) => {
      const next = firstOfNextMonth(today);
      const renewal = termUntil === null ? next : Temporal.PlainDate.from(termUntil).add({ days: 1 });
      // What contracts tell of a renewal may still be under way.
      return { product, contractType, month: monthOf(Temporal.PlainDate.compare(renewal, today) > 0 ? renewal : next) };
    })
    .sort((one, other) => (one.product < other.product ? -1 : 1));
