import { lastSecondOf, TOKYO } from '@csite/values';
import type { Bilingual } from '@csite/protocol';

/** A business date in a sentence. */
export const dateWords = (date: Temporal.PlainDate): Bilingual => ({
  ja: `${date.year}年${date.month}月${date.day}日`,
  en: date.toString(),
});

/** The last moment of a day in a sentence. */
export const deadlineWords = (deadline: Temporal.Instant): Bilingual => {
  const { year, month, day } = deadline.toZonedDateTimeISO(TOKYO);
  return { ja: `${year}年${month}月${day}日 23:59:59`, en: `${year}-${pad(month)}-${pad(day)} 23:59:59 JST` };
};

/** A deadline holds through the whole last second: 23:59:59.9 is still in time. */
export const isPast = (deadline: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, deadline.add({ seconds: 1 })) >= 0;

export const endOfDay = lastSecondOf;

const pad = (part: number): string => String(part).padStart(2, '0');
