import type { Language } from './language';

const locales = { ja: 'ja-JP', en: 'en-GB' } as const;
const TOKYO = 'Asia/Tokyo';

interface DayParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly weekday: string;
}

const partsOf = (instant: Date, language: Language, timeZone: string): DayParts => {
  const format = new Intl.DateTimeFormat(locales[language], {
    timeZone,
    year: 'numeric',
    month: language === 'ja' ? 'numeric' : 'short',
    day: 'numeric',
    weekday: 'short',
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return { year: parts.year ?? '', month: parts.month ?? '', day: parts.day ?? '', weekday: parts.weekday ?? '' };
};

const dayText = ({ year, month, day, weekday }: DayParts, language: Language): string =>
  language === 'ja' ? `${year}年${month}月${day}日（${weekday}）` : `${weekday}, ${day} ${month} ${year}`;

/** A business date `2025-04-01`: 2025年4月1日（火）. It has no time zone, so none is applied. */
export const formatDay = (day: string, language: Language): string =>
  dayText(partsOf(new Date(`${day}T00:00:00Z`), language, 'UTC'), language);

/** A month `2025-04`: 2025年4月分, the words of a bill. */
export const formatBillMonth = (month: string, language: Language): string => {
  if (language === 'en')
    return new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', year: 'numeric', month: 'long' }).format(
      new Date(`${month}-01T00:00:00Z`),
    );
  const [year, number] = month.split('-');
  return `${year ?? ''}年${String(Number(number))}月分`;
};

const PRINTED_MONTHS = /^(\d{1,2})月分(?:～(\d{1,2})月分|（(\d+)日分）)?$/;
const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', month: 'long' }).format(new Date(Date.UTC(2026, Number(month) - 1)));

/** What a bill, which is in Japanese, says of a line: 7月分～12月分, 3月分（12日分）. Other words stay as they are printed. */
export const formatRemark = (remark: string, language: Language): string => {
  const [, from, until, days] = PRINTED_MONTHS.exec(remark) ?? [];
  if (language === 'ja' || from === undefined) return remark;
  if (until !== undefined) return `${monthName(from)} to ${monthName(until)}`;
  return days === undefined ? monthName(from) : `${monthName(from)} (${days} ${days === '1' ? 'day' : 'days'})`;
};

/** The Tokyo date of an instant, as a person reads it. */
export const formatDayOf = (instant: string, language: Language): string =>
  dayText(partsOf(new Date(instant), language, TOKYO), language);

/** An instant in Tokyo, to the minute; seconds only where they decide, as in a deadline of 23:59:59. */
export const formatInstant = (instant: string, language: Language): string => {
  const date = new Date(instant);
  return `${dayText(partsOf(date, language, TOKYO), language)} ${timeText(date)}`;
};

const timeText = (date: Date): string => {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone: TOKYO,
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).format(date);
  return time.endsWith(':59') ? time : time.slice(0, 5);
};
