import type { ChangeDirection, ReasonView } from '@csite/protocol';
import { dateWords, deadlineWords } from '../calendar/words';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** The dates in words, as the preview shows them. */
export const timingReasons = (direction: ChangeDirection, timing: Timing, situation: Situation): ReasonView[] => {
  if (timing.withdrawUntil) return [laterReason(timing.effectiveOn, timing.withdrawUntil)];
  return direction === 'increase' ? [usable, billingReason(timing, situation)] : [atAcceptance];
};

const usable: ReasonView = {
  code: 'increase.usable-at-acceptance',
  ja: '追加分は受付後すぐにご利用いただけます。適用後の取り下げはできません。',
  en: 'The addition can be used as soon as it is accepted, and cannot be withdrawn after that.',
};

const atAcceptance: ReasonView = {
  code: 'change.effective-at-acceptance',
  ja: '受付と同時に適用されます。適用後の取り下げはできません。',
  en: 'It takes effect as soon as it is accepted, and cannot be withdrawn after that.',
};

const laterReason = (effectiveOn: Temporal.PlainDate, withdrawUntil: Temporal.Instant): ReasonView => {
  const [day, deadline] = [dateWords(effectiveOn), deadlineWords(withdrawUntil)];
  return {
    code: 'change.effective-on',
    ja: `${day.ja}から適用されます。${deadline.ja}まで取り下げできます。`,
    en: `It takes effect on ${day.en} and can be withdrawn until ${deadline.en}.`,
  };
};

const billingReason = ({ charged, firstBilledIn }: Timing, { term, today }: Situation): ReasonView => {
  if (term && charged && charged.months > 0) return termEndReason(charged.months, charged.days, term.until);
  if (charged)
    return {
      code: 'increase.billed-running-month',
      ja:
        charged.days === undefined
          ? '当月分（1か月分）からご請求します。'
          : `当月分は${charged.days}日分（${today.day}日から）を日割りでご請求します。`,
      en:
        charged.days === undefined
          ? 'The running month is billed in full.'
          : `${charged.days} days of the running month are billed.`,
    };
  const { year, month } = firstBilledIn;
  return {
    code: 'increase.billed-from',
    ja: `${year}年${month}月分からご請求します。`,
    en: `It is billed from ${firstBilledIn}.`,
  };
};

const termEndReason = (months: number, days: number | undefined, until: Temporal.PlainDate): ReasonView => {
  const end = dateWords(until);
  const [ja, en] = days === undefined ? ['', ''] : [`当月の${days}日分と、`, `${days} days of this month and `];
  return {
    code: 'increase.billed-to-term-end',
    ja: `${ja}契約期間の終わり（${end.ja}）までの${months}か月分を一括でご請求します。`,
    en: `${en}The ${months} months to the end of the term (${end.en}) are billed at once.`.replace('and The', 'and the'),
  };
};
