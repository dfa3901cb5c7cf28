import type { AmountsView, ApplicationSnapshot, ContractStateView, PeriodAmountsView } from '@csite/protocol';
import { billOf, day, moment, yen } from '../letter/japanese';
import type { LetterRow, LetterSection } from '../letter/letter';
import { typed } from '../letter/plain-text';
import { differences, procedure } from './change-words';

const PERIODS: Readonly<Record<PeriodAmountsView['period'], string>> = { month: '月額', year: '年額' };

/** What was applied for, by whom: part of every mail about an application. */
export const applicationSection = (application: ApplicationSnapshot): LetterSection => ({
  title: 'お申込み内容',
  rows: [
    { label: 'お申込み番号', value: application.applicationId },
    { label: 'お客様番号', value: application.customerNumber },
    { label: '製品・サービス', value: application.productName.ja },
    { label: 'お手続き', value: procedure(application) },
    { label: '変更前 → 変更後', value: differences(application) },
    { label: 'お申込み者', value: `${typed(application.applicant.name)} 様（${application.applicant.email}）` },
    { label: 'お申込み日時', value: moment(application.submittedAt) },
  ],
});

/** From when it counts, until when it can be taken back, and what it costs. */
export const chargesSection = (application: ApplicationSnapshot): LetterSection => ({
  title: '適用日とご請求',
  rows: [effective(application), withdrawal(application), ...charges(application)],
});

/** The same once it is applied: nothing can be taken back any more. */
export const effectiveSection = (application: ApplicationSnapshot): LetterSection => ({
  title: '適用日とご請求',
  rows: [{ label: '適用日', value: day(application.effectiveOn) }, ...charges(application)],
});

/** What costs per month or per year; nothing where the price is not told. */
export const periodRow = (label: string, { perPeriod }: Pick<ContractStateView, 'perPeriod'>): LetterRow[] =>
  perPeriod ? [{ label: `${label}（${PERIODS[perPeriod.period]}）`, value: amounts(perPeriod) }] : [];

const effective = (application: ApplicationSnapshot): LetterRow => ({
  label: '適用日',
  value: `${day(application.effectiveOn)}${waits(application) && !application.withdrawUntil ? '（承認後に適用されます）' : ''}`,
});

const withdrawal = (application: ApplicationSnapshot): LetterRow => ({ label: 'お取り下げ期限', value: until(application) });

const until = (application: ApplicationSnapshot): string => {
  const deadline = application.withdrawUntil && `${moment(application.withdrawUntil)} まで`;
  if (waits(application)) return `承認まで取り下げ可能${deadline ? `（${deadline}）` : ''}`;
  return deadline ?? '受付と同時に適用されるため、お取り下げいただけません。';
};

/** Nobody has decided on it yet. */
const waits = ({ acceptance, state }: ApplicationSnapshot): boolean => acceptance === 'operator' && state === 'submitted';

const charges = (application: ApplicationSnapshot): LetterRow[] => [
  { label: '最初のご請求', value: billOf(application.firstBilledIn) },
  // What neither adds nor takes away costs nothing at once.
  ...(application.direction === 'neutral' ? [] : [{ label: '変更に伴うご請求', value: once(application.transition) }]),
  ...(changesPrice(application) ? periodRow('変更後のご利用料金', application) : []),
];

const changesPrice = ({ direction, before, after }: ApplicationSnapshot): boolean =>
  direction !== 'neutral' || before.contractType !== after.contractType;

const once = (transition: AmountsView): string => (transition.gross === 0 ? 'なし' : amounts(transition));

const amounts = ({ net, tax, gross }: AmountsView): string => `${yen(gross)}（税抜 ${yen(net)}、消費税 ${yen(tax)}）`;
