import type { AmountsView, ApplicationSnapshot } from '@csite/protocol';
import { billOf, day, moment, yen } from '../letter/japanese';
import type { LetterRow, LetterSection } from '../letter/letter';
import { withoutLinks } from '../letter/plain-text';
import { differences, procedure } from './change-words';

const PERIODS: Readonly<Record<ApplicationSnapshot['perPeriod']['period'], string>> = { month: '月額', year: '年額' };

/** What was applied for, by whom: part of every mail about an application. */
export const applicationSection = (application: ApplicationSnapshot): LetterSection => ({
  title: 'お申込み内容',
  rows: [
    { label: 'お申込み番号', value: application.applicationId },
    { label: 'お客様番号', value: application.customerNumber },
    { label: '製品・サービス', value: application.productName.ja },
    { label: 'お手続き', value: procedure(application) },
    { label: '変更前 → 変更後', value: differences(application) },
    { label: 'お申込み者', value: `${withoutLinks(application.applicant.name)} 様（${application.applicant.email}）` },
    { label: 'お申込み日時', value: moment(application.submittedAt) },
  ],
});

/** From when it counts, until when it can be taken back, and what it costs. */
export const chargesSection = (application: ApplicationSnapshot): LetterSection => ({
  title: '適用日とご請求',
  rows: [
    { label: '適用日', value: day(application.effectiveOn) },
    withdrawal(application),
    { label: '最初のご請求', value: billOf(application.firstBilledIn) },
    { label: '変更に伴うご請求', value: amounts(application.transition) },
    { label: `変更後のご利用料金（${PERIODS[application.perPeriod.period]}）`, value: amounts(application.perPeriod) },
  ],
});

export const effectiveSection = (application: ApplicationSnapshot): LetterSection => ({
  ...chargesSection(application),
  rows: chargesSection(application).rows.filter(({ label }) => label !== WITHDRAW_UNTIL),
});

const WITHDRAW_UNTIL = 'お取り下げ期限';

const withdrawal = ({ withdrawUntil }: ApplicationSnapshot): LetterRow => ({
  label: WITHDRAW_UNTIL,
  value: withdrawUntil ? `${moment(withdrawUntil)} まで` : '受付と同時に適用されるため、お取り下げいただけません。',
});

const amounts = ({ net, tax, gross }: AmountsView): string => `${yen(gross)}（税抜 ${yen(net)}、消費税 ${yen(tax)}）`;
