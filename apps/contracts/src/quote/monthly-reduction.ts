import { type ReductionGuardsDocument, unprocessable } from '@csite/protocol';
import { firstOfNextMonth } from '@csite/values';
import { dateWords } from '../calendar/words';
import { refuseAfterIncrease } from './after-increase';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** A reduction by the deadline takes effect on the next 1st, a later one on the 1st after. */
export const monthlyReduction = (situation: Situation, guards: ReductionGuardsDocument): Timing => {
  if (guards.firstMonth && situation.inFirstMonth()) throw firstMonth(situation);
  if (guards.monthOfIncrease) refuseAfterIncrease(situation, firstOfNextMonth(situation.today));
  const { effectiveOn, deadline } = situation.policy.reductionDeadline.for(situation.at);
  return { effectiveOn, withdrawUntil: deadline, firstBilledIn: effectiveOn.toPlainYearMonth(), pricedFrom: effectiveOn };
};

const firstMonth = ({ contract }: Situation): Error => {
  const [started, again] = [dateWords(contract.startedOn), dateWords(firstOfNextMonth(contract.startedOn))];
  return unprocessable('reduction.first-month', {
    ja: `ご契約開始月（${started.ja}開始）は削減をお申し込みいただけません。${again.ja}以降にお申し込みください。`,
    en: `A contract cannot be reduced in its first month (it started on ${started.en}). Apply on or after ${again.en}.`,
  });
};
