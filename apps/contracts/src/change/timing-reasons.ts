import type { Acceptance, ChangeDirection, ReasonView } from '@csite/protocol';
import { dateWords, deadlineWords } from '../calendar/words';
import type { Situation } from './situation';
import type { Timing } from './timing';

/** The dates in words, as the preview shows them. */
export const timingReasons = (
  direction: ChangeDirection,
  timing: Timing,
  situation: Situation,
  acceptance: Acceptance,
): ReasonView[] => {
  const checked = acceptance === 'operator' ? [checkedFirst] : [];
  if (timing.withdrawUntil) return [...checked, laterReason(timing.effectiveOn, timing.withdrawUntil)];
  const now = direction === 'increase' ? usable : atAcceptance;
  const billed = direction === 'increase' ? [billingReason(timing, situation), ...paidSooner(timing, situation)] : [];
  return [...checked, now[acceptance], ...billed];
};

const checkedFirst: ReasonView = {
  code: 'change.checked-first',
  ja: '担当者が内容を確認し、承認後に確定します。承認されるまでは取り下げできます。',
  en: 'We check it first. Until we have accepted it, it can be withdrawn.',
};

const usable: Readonly<Record<Acceptance, ReasonView>> = {
  automatic: {
    code: 'increase.usable-at-acceptance',
    ja: '追加分は受付後すぐにご利用いただけます。適用後の取り下げはできません。',
    en: 'The addition can be used as soon as it is accepted, and cannot be withdrawn after that.',
  },
  operator: {
    code: 'increase.usable-at-acceptance',
    ja: '追加分は承認後すぐにご利用いただけます。',
    en: 'The addition can be used as soon as it is accepted.',
  },
};

const atAcceptance: Readonly<Record<Acceptance, ReasonView>> = {
  automatic: {
    code: 'change.effective-at-acceptance',
    ja: '受付と同時に適用されます。適用後の取り下げはできません。',
    en: 'It takes effect as soon as it is accepted, and cannot be withdrawn after that.',
  },
  operator: {
    code: 'change.effective-at-acceptance',
    ja: '承認と同時に適用されます。',
    en: 'It takes effect as soon as it is accepted.',
  },
};

/** A payment method that waits for the renewal counts from a charged addition before it (domain.md). */
const paidSooner = ({ charged }: Timing, situation: Situation): ReasonView[] => {
  const waiting = situation.term && situation.open('terms').some(({ contractType }) => contractType === 'annual');
  if (!charged || !waiting) return [];
  return [
    {
      code: 'increase.payment-method-too',
      ja: '申請中のお支払い方法の変更が承認済みの場合は、この追加のご請求から適用されます。',
      en: 'A change of payment method that is open and accepted counts from the bill of this addition.',
    },
  ];
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

const wholeMonths = (months: number): string => (months === 1 ? '1 month' : `${months} months`);

const termEndReason = (months: number, days: number | undefined, until: Temporal.PlainDate): ReasonView => {
  const end = dateWords(until);
  const part =
    days === undefined ? { ja: '', en: 'The' } : { ja: `当月の${days}日分と、`, en: `${days} days of this month and the` };
  return {
    code: 'increase.billed-to-term-end',
    ja: `${part.ja}契約期間の終わり（${end.ja}）までの${months}か月分を一括でご請求します。`,
    en: `${part.en} ${wholeMonths(months)} to the end of the term (${end.en}), billed at once.`,
  };
};
