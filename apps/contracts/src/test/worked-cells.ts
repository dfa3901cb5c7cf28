import type { ContractType, PaymentMethod } from '@csite/protocol';

/** `neo monthly since 2022-04-01, increased 2025-03-05, pays account-debit, also chatluck annual`. */
export interface WorkedContract {
  readonly product: string;
  readonly type: ContractType;
  readonly since: string;
  readonly increasedOn?: string;
  readonly pays: PaymentMethod;
  /** Other contracts of the same customer. */
  readonly also: readonly { readonly product: string; readonly type: ContractType }[];
}

export interface Amounts {
  readonly net: number;
  readonly tax: number;
  readonly gross: number;
}

const match = (pattern: RegExp, cell: string): readonly string[] => {
  const found = pattern.exec(cell);
  if (!found) throw new Error(`"${cell}" is not written as ${pattern.source}`);
  return found.slice(1).map((group) => group ?? '');
};
const listOf = (cell: string): string[] => cell.split(', ');

/** What may follow a contract's first day. */
const added =
  /^(?:(increased) (\d{4}-\d\d-\d\d)|(pays) (bank-transfer|account-debit|credit-card)|(also) ((?:neo|chatluck) (?:monthly|annual)))$/u;

export const contractOf = (cell: string): WorkedContract => {
  const [first = '', ...rest] = listOf(cell);
  const [product = '', type = '', since = ''] = match(/^(neo|chatluck) (monthly|annual) since (\d{4}-\d\d-\d\d)$/u, first);
  const said = rest.map((part) => match(added, part).filter((group) => group !== ''));
  const of = (word: string): string[] => said.filter(([verb]) => verb === word).map(([, value = '']) => value);
  const [increasedOn] = of('increased');
  const [pays = 'bank-transfer'] = of('pays');
  return {
    product,
    type: type as ContractType,
    since,
    ...(increasedOn && { increasedOn }),
    pays: pays as PaymentMethod,
    also: of('also').map((other) => {
      const [code = '', kind] = other.split(' ');
      return { product: code, type: kind as ContractType };
    }),
  };
};

/** `KNEOJST1MB001×50, KAPPJST1MB001×50`. */
export const linesOf = (cell: string): { code: string; quantity: number }[] =>
  listOf(cell)
    .map((part) => match(/^(\w+)×(\d+)$/u, part))
    .map(([code = '', quantity]) => ({ code, quantity: Number(quantity) }));

/** `42 users, 31 GiB`; without the second nothing is stored. */
export const useOf = (cell: string): { users: number; gib: number } => {
  const [users, gib] = match(/^(\d+) users(?:, (\d+) GiB)?$/u, cell);
  return { users: Number(users), gib: Number(gib) };
};

/** `2025-03-20 23:59:59`, Tokyo's, as RFC 3339. */
export const instantOf = (cell: string): string => {
  const [date = '', time = ''] = match(/^(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d)$/u, cell);
  return `${date}T${time}+09:00`;
};

/** `12,000 + 1,200 = 13,200` in yen; `0` is all noughts. */
export const amountsOf = (cell: string): Amounts => {
  if (cell === '0') return { net: 0, tax: 0, gross: 0 };
  const yen = match(/^([\d,]+) \+ ([\d,]+) = ([\d,]+)$/u, cell).map((part) => Number(part.replaceAll(',', '')));
  const [net = 0, tax = 0, gross = 0] = yen;
  if (net + tax !== gross) throw new Error(`"${cell}" does not add up`);
  return { net, tax, gross };
};

/** `35,000 + 3,500 = 38,500 / month`. */
export const perPeriodOf = (cell: string): Amounts & { readonly period: 'month' | 'year' } => {
  const [amounts = '', period] = match(/^(.+) \/ (month|year)$/u, cell);
  return { ...amountsOf(amounts), period: period as 'month' | 'year' };
};
