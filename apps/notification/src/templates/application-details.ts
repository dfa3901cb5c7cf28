import type { AmountsView, ApplicationSnapshot, ContractLineView } from '@csite/protocol';
import { billOf, count, day, moment, yen } from '../letter/japanese';
import type { LetterRow, LetterSection } from '../letter/letter';
import { withoutLinks } from '../letter/plain-text';

const KINDS: Readonly<Record<ApplicationSnapshot['kind'], string>> = { users: 'ユーザー契約数の変更' };
const DIRECTIONS: Readonly<Record<ApplicationSnapshot['direction'], string>> = { increase: '追加', reduction: '削減' };
const PERIODS: Readonly<Record<ApplicationSnapshot['perPeriod']['period'], string>> = { month: '月額', year: '年額' };
const UNITS: Readonly<Record<string, string>> = { user: 'ユーザー', contract: '契約', '10GiB': '×10GB' };

/** What was applied for, by whom: part of every mail about an application. */
export const applicationSection = (application: ApplicationSnapshot): LetterSection => ({
  title: 'お申込み内容',
  rows: [
    { label: 'お申込み番号', value: application.applicationId },
    { label: 'お客様番号', value: application.customerNumber },
    { label: '製品・サービス', value: application.productName.ja },
    { label: 'お手続き', value: `${KINDS[application.kind]}（${DIRECTIONS[application.direction]}）` },
    { label: '変更前 → 変更後', value: [usersChange(application), ...changedLines(application)] },
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

const usersChange = ({ before, after }: ApplicationSnapshot): string =>
  `ユーザー契約数: ${count(before.users)} → ${count(after.users)}`;

const changedLines = ({ before, after }: ApplicationSnapshot): string[] => {
  const codes = [...new Set([...before.lines, ...after.lines].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const was = before.lines.find((line) => line.code === code);
    const will = after.lines.find((line) => line.code === code);
    return was?.quantity === will?.quantity ? [] : [`${(will ?? was)?.name.ja ?? code}: ${quantity(was)} → ${quantity(will)}`];
  });
};

const quantity = (line: ContractLineView | undefined): string =>
  line ? `${count(line.quantity)} ${UNITS[line.unit] ?? line.unit}` : 'なし';

const amounts = ({ net, tax, gross }: AmountsView): string => `${yen(gross)}（税抜 ${yen(net)}、消費税 ${yen(tax)}）`;
