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
  refuseInTerm(situation, effectiveOn);
  return { effectiveOn, withdrawUntil: deadline, firstBilledIn: effectiveOn.toPlainYearMonth(), pricedFrom: effectiveOn };
};

const firstMonth = ({ contract }: Situation): Error => {
  const [started, again] = [dateWords(contract.startedOn), dateWords(firstOfNextMonth(contract.startedOn))];
  return unprocessable('reduction.first-month', {
    ja: `ご契約開始月（${started.ja}開始）は削減をお申し込みいただけません。${again.ja}以降にお申し込みください。`,
    en: `A contract cannot be reduced in its first month (it started on ${started.en}). Apply on or after ${again.en}.`,
  });
};

/** Terms that are open begin a term before that day, and within a term nothing is reduced. */
const refuseInTerm = ({ around: { annualFrom } }: Situation, effectiveOn: Temporal.PlainDate): void => {
  if (!annualFrom || Temporal.PlainDate.compare(annualFrom, effectiveOn) >= 0) return;
  const [annual, day] = [dateWords(annualFrom), dateWords(effectiveOn)];
  throw unprocessable('reduction.in-term', {
    ja: `${annual.ja}から年間一括払いになるため、${day.ja}からの削減はお申し込みいただけません。ご契約種別の変更を取り下げるか、更新手続き期間にお申し込みください。`,
    en: `The contract becomes annual on ${annual.en}, so nothing can be reduced on ${day.en}. Withdraw the change to annual, or apply in the renewal window.`,
  });
};
