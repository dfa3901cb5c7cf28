import type { InvoiceKind, InvoiceRecipientView, InvoiceView } from '@csite/protocol';

/** `38500` as bills write it: 38,500. */
export const yen = (amount: number): string => amount.toLocaleString('ja-JP');

/** `2025-04-01` as 2025年4月1日. */
export const dayWords = (day: string): string => {
  const { year, month, day: date } = Temporal.PlainDate.from(day);
  return `${year}年${month}月${date}日`;
};

/** `0.10` as 10%. */
export const percent = (rate: string): string => `${Number((Number(rate) * 100).toFixed(2))}%`;

/** 「4月分」; with how many months the amount is for, where it is not one. */
export const remarkOf = ({ remark, months = 1 }: Pick<InvoiceView['lines'][number], 'remark' | 'months'>): string =>
  months > 1 ? `${remark}（${months}か月）` : remark;

const UNITS: Readonly<Record<string, string>> = { user: 'ユーザー', contract: '契約', '10GiB': '10GB' };

export const unitWords = (unit = ''): string => UNITS[unit] ?? unit;

const KINDS: Readonly<Record<InvoiceKind, string>> = { invoice: '', correction: '（訂正）', void: '（取消）' };

/** 請求書, 請求書（訂正）, 請求書（取消）. */
export const titled = (title: string, { kind }: Pick<InvoiceView, 'kind'>): string => `${title}${KINDS[kind]}`;

export const postal = (code: string): string => (code === '' ? '' : `〒${code.slice(0, 3)}-${code.slice(3)}`);

/** A person is 様, and the company above goes without; a company alone is 御中. */
export const addressee = ({ company, department, name }: InvoiceRecipientView): string[] =>
  name === ''
    ? [company, department].filter(Boolean).map((line, at, all) => (at === all.length - 1 ? `${line} 御中` : line))
    : [company, department, `${name} 様`].filter((line) => line !== '');

export const addressLines = ({ postalCode, prefecture, city, street, building }: InvoiceRecipientView): string[] =>
  [postal(postalCode), `${prefecture}${city}${street}`, building].filter((line) => line !== '');
