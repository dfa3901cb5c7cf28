import type { ApplicationSnapshot, ContractLineView, ContractStateView } from '@csite/protocol';
import { count } from '../letter/japanese';
import { typed } from '../letter/plain-text';

const KINDS: Readonly<Record<ApplicationSnapshot['kind'], string>> = {
  users: 'ユーザー契約数の変更',
  options: 'サービス/オプションの変更',
  plan: 'プランの変更',
  disk: 'ディスク増設の変更',
  terms: 'ご契約種別・お支払い方法の変更',
  'legal-name': '会社名の変更',
};
const DIRECTIONS: Readonly<Record<ApplicationSnapshot['direction'], string>> = {
  increase: '（追加）',
  reduction: '（削減）',
  neutral: '',
};
export const TYPES: Readonly<Record<ContractStateView['contractType'], string>> = { monthly: '月払い', annual: '年間一括払い' };
export const PAYMENTS: Readonly<Record<ContractStateView['paymentMethod'], string>> = {
  'bank-transfer': '銀行振込',
  'account-debit': '口座振替',
  'credit-card': 'クレジットカード決済',
};
const UNITS: Readonly<Record<string, string>> = { user: 'ユーザー', contract: '契約', '10GiB': '単位' };

/** 「ユーザー契約数の変更（追加）」. */
export const procedure = ({ kind, direction }: ApplicationSnapshot): string => `${KINDS[kind]}${DIRECTIONS[direction]}`;

/** What is different afterwards, a line each. */
export const differences = ({ before, after }: Pick<ApplicationSnapshot, 'before' | 'after'>): string[] => [
  ...difference('会社名', typed(before.company), typed(after.company)),
  ...difference('フリガナ', typed(before.companyKana ?? ''), typed(after.companyKana ?? '')),
  ...difference('ご契約種別', TYPES[before.contractType], TYPES[after.contractType]),
  ...difference('お支払い方法', PAYMENTS[before.paymentMethod], PAYMENTS[after.paymentMethod]),
  ...difference('ユーザー契約数', count(before.users), count(after.users)),
  ...changedLines(before, after),
];

const difference = (label: string, was: string, will: string): string[] => (was === will ? [] : [`${label}: ${was} → ${will}`]);

const changedLines = (before: ContractStateView, after: ContractStateView): string[] => {
  const codes = [...new Set([...before.lines, ...after.lines].map(({ code }) => code))];
  return codes.flatMap((code) => {
    const was = before.lines.find((line) => line.code === code);
    const will = after.lines.find((line) => line.code === code);
    return difference((will ?? was)?.name.ja ?? code, quantity(was), quantity(will));
  });
};

/** What a contract holds, a line each: 「desknet's クラウド NEO IUS(月次): 50 ユーザー」. */
export const holdings = ({ lines }: Pick<ContractStateView, 'lines'>): string[] =>
  lines.map((line) => `${line.name.ja}: ${quantity(line)}`);

const quantity = (line: ContractLineView | undefined): string =>
  line ? `${count(line.quantity)} ${UNITS[line.unit] ?? line.unit}` : 'なし';
