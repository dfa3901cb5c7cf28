import type { CalendarEntry } from '../api/types';
import { addDays } from './month';

type Kind = CalendarEntry['kind'];

/** In the order of the legend; what belongs together has one colour. */
export const kindWords = {
  effective: 'kind_effective',
  'withdraw-until': 'kind_withdrawUntil',
  'renewal-window-opens': 'kind_renewalWindowOpens',
  'renewal-window-closes': 'kind_renewalWindowCloses',
  renewal: 'kind_renewal',
  maintenance: 'kind_maintenance',
} as const satisfies Record<Kind, string>;

export const kinds = Object.keys(kindWords) as Kind[];

/** The page that tells more of an entry. */
export const entryPath = ({ applicationId, noticeId, product }: CalendarEntry): string => {
  if (applicationId !== undefined) return `/applications/${applicationId}`;
  return noticeId === undefined ? `/contracts/${product}` : `/notices/${noticeId}`;
};

const DAY = 'YYYY-MM-DD'.length;
const MIDNIGHT = 'T00:00:00';

/** The last day that an entry touches; instants are written in Tokyo time, and an end at midnight leaves the new day out. */
const lastDay = ({ date, until }: CalendarEntry): string => {
  if (until === undefined) return date;
  const day = until.slice(0, DAY);
  return until.slice(DAY).startsWith(MIDNIGHT) ? addDays(day, -1) : day;
};

export const touches = (entry: CalendarEntry, day: string): boolean => entry.date <= day && day <= lastDay(entry);

/** Entries by the month of their day, from `month` on. */
export const byMonth = (entries: readonly CalendarEntry[], month: string): readonly (readonly [string, CalendarEntry[]])[] => {
  const groups = new Map<string, CalendarEntry[]>();
  for (const entry of entries) {
    const of = entry.date.slice(0, month.length);
    if (of >= month) groups.set(of, [...(groups.get(of) ?? []), entry]);
  }
  return [...groups];
};
