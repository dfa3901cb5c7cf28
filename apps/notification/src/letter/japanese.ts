import { TOKYO } from '@csite/values';

/** 2025年4月1日 */
export const day = (text: string): string => {
  const { year, month, day: date } = Temporal.PlainDate.from(text);
  return `${year}年${month}月${date}日`;
};

/** 2025年4月分 */
export const billOf = (text: string): string => {
  const { year, month } = Temporal.PlainYearMonth.from(text);
  return `${year}年${month}月分`;
};

/** 2025年3月20日 23:59, in Tokyo; seconds only where a deadline ends on one. */
export const moment = (text: string): string => {
  const at = Temporal.Instant.from(text).toZonedDateTimeISO(TOKYO);
  const time = at.toPlainTime().toString({ smallestUnit: at.second === 59 ? 'second' : 'minute' });
  return `${day(at.toPlainDate().toString())} ${time}`;
};

/** ¥12,000 and −¥500 */
export const yen = (amount: number): string => `${amount < 0 ? '−' : ''}¥${Math.abs(amount).toLocaleString('en-US')}`;

export const count = (quantity: number): string => quantity.toLocaleString('en-US');
