import type { AdditionBilling, Bilingual, PolicyDocument, ReasonView, ReductionDeadlineDocument } from '@csite/protocol';

const deadlineDay = (day: ReductionDeadlineDocument): Bilingual => {
  if (day === 'month-end') return { ja: '月末', en: 'the end of the month' };
  if (typeof day === 'number') return { ja: `毎月${day}日`, en: `day ${day} of a month` };
  const { businessDaysBeforeMonthEnd: days } = day;
  return { ja: `月末の${days}営業日前`, en: `${days} business days before the end of the month` };
};

const additions: Readonly<Record<AdditionBilling, Bilingual>> = {
  'from-next-month': { ja: '月払いは翌月1日から', en: 'Monthly contracts are billed from the next 1st' },
  'daily-proration': { ja: '月払いは当月分を日割りで', en: 'Monthly contracts are billed by the day for the running month' },
  'full-month': { ja: '月払いは当月1か月分から', en: 'Monthly contracts are billed for the whole running month' },
};

/** The policy as a customer reads it. */
export const policyWords = (policy: PolicyDocument): ReasonView[] => {
  const { reductionDeadlineDay, additionBilling, renewalWindow, quoteValidMinutes } = policy;
  const deadline = deadlineDay(reductionDeadlineDay);
  const billed = additions[additionBilling];
  const { opensMonthsBeforeEnd: months, closesOnDayOfLastMonth: closes } = renewalWindow;
  return [
    {
      code: 'policy.reduction-deadline',
      ja: `月払いの削減は${deadline.ja} 23:59:59までのお申し込みで翌月1日、それ以降は翌々月1日から適用されます。`,
      en: `A monthly contract that is reduced by ${deadline.en}, 23:59:59 JST, changes on the next 1st, later on the 1st after.`,
    },
    {
      code: 'policy.additions',
      ja: `追加は受付後すぐにご利用いただけます。${billed.ja}ご請求し、年間契約は契約期間の終わりまでの分を一括でご請求します。`,
      en: `Additions can be used at once. ${billed.en}, annual ones at once for the rest of the term.`,
    },
    {
      code: 'policy.renewal-window',
      ja: `年間契約の削減は、契約期間終了の${months}か月前から最終月の${closes}日までお申し込みいただけます。`,
      en: `An annual contract can be reduced from ${months} months before the end of its term until day ${closes} of its last month.`,
    },
    {
      code: 'policy.quote-validity',
      ja: `お見積もりの有効期限は${quoteValidMinutes}分です。`,
      en: `A quote is valid for ${quoteValidMinutes} minutes.`,
    },
  ];
};
