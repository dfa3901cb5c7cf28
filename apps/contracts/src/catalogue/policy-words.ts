import type { PolicyDocument, ReasonView } from '@csite/protocol';

/** The policy as a customer reads it. */
export const policyWords = (policy: PolicyDocument): ReasonView[] => {
  const { reductionDeadlineDay: day, renewalWindow, quoteValidMinutes } = policy;
  const deadline =
    day === 'month-end' ? { ja: '月末', en: 'the end of the month' } : { ja: `毎月${day}日`, en: `day ${day} of a month` };
  const { opensMonthsBeforeEnd: months, closesOnDayOfLastMonth: closes } = renewalWindow;
  return [
    {
      code: 'policy.reduction-deadline',
      ja: `月払いの削減は${deadline.ja} 23:59:59までのお申し込みで翌月1日、それ以降は翌々月1日から適用されます。`,
      en: `A monthly contract that is reduced by ${deadline.en}, 23:59:59 JST, changes on the next 1st, later on the 1st after.`,
    },
    {
      code: 'policy.additions',
      ja: '追加は受付後すぐにご利用いただけます。月払いは翌月1日からご請求し、年間契約は契約期間の終わりまでの分を一括でご請求します。',
      en: 'Additions can be used at once. Monthly contracts are billed from the next 1st, annual ones at once for the rest of the term.',
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
