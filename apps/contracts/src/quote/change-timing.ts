import type { ChangeDirection, ReasonView } from '@csite/protocol';
import { firstOfNextMonth } from '@csite/values';
import { dateWords, deadlineWords } from '../calendar/words';
import { annualReduction } from './annual-reduction';
import { monthlyReduction } from './monthly-reduction';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** @throws Failure `unprocessable` with the rule that allows no such change now. */
export const timingOf = (direction: ChangeDirection, situation: Situation): Timing => {
  if (direction === 'increase') return addition(situation);
  return situation.term ? annualReduction(situation, situation.term) : monthlyReduction(situation);
};

const addition = ({ today, term, contract }: Situation): Timing => {
  // Before the contract begins nothing was billed yet: its first bill shows the new count.
  if (Temporal.PlainDate.compare(today, contract.startedOn) < 0)
    return { effectiveOn: today, firstBilledIn: contract.startedOn.toPlainYearMonth(), chargedMonths: 0 };
  const monthly = { effectiveOn: today, firstBilledIn: firstOfNextMonth(today).toPlainYearMonth(), chargedMonths: 0 };
  if (!term) return monthly;
  const chargedMonths = term.monthsLeftAfter(today);
  return chargedMonths === 0 ? monthly : { effectiveOn: today, firstBilledIn: today.toPlainYearMonth(), chargedMonths };
};

/** The dates in words, as the preview shows them. */
export const timingReasons = (direction: ChangeDirection, timing: Timing, situation: Situation): ReasonView[] => {
  if (timing.withdrawUntil) return [reductionReason(timing.effectiveOn, timing.withdrawUntil)];
  const usable: ReasonView = {
    code: 'increase.usable-at-acceptance',
    ja: '追加分は受付後すぐにご利用いただけます。お申し込み後の取り下げはできません。',
    en: 'The addition can be used as soon as it is accepted, and cannot be withdrawn after that.',
  };
  return direction === 'increase' ? [usable, billingReason(timing, situation)] : [usable];
};

const reductionReason = (effectiveOn: Temporal.PlainDate, withdrawUntil: Temporal.Instant): ReasonView => {
  const [day, deadline] = [dateWords(effectiveOn), deadlineWords(withdrawUntil)];
  return {
    code: 'reduction.effective-on',
    ja: `${day.ja}から適用されます。${deadline.ja}まで取り下げできます。`,
    en: `It takes effect on ${day.en} and can be withdrawn until ${deadline.en}.`,
  };
};

const billingReason = ({ chargedMonths, firstBilledIn }: Timing, { term }: Situation): ReasonView => {
  const { year, month } = firstBilledIn;
  if (term && chargedMonths > 0) {
    const end = dateWords(term.until);
    return {
      code: 'increase.billed-to-term-end',
      ja: `契約期間の終わり（${end.ja}）までの${chargedMonths}か月分を一括でご請求します。`,
      en: `The ${chargedMonths} months to the end of the term (${end.en}) are billed at once.`,
    };
  }
  return {
    code: 'increase.billed-from',
    ja: `${year}年${month}月分からご請求します。`,
    en: `It is billed from ${firstBilledIn}.`,
  };
};
