import type { Bilingual, CalendarEntryView } from '@csite/protocol';
import { ICalCalendar, type ICalEventData, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../http/language';

const TOKYO = 'Asia/Tokyo';

/**
 * What RFC 5545 wants beside every TZID. Japan has one offset the whole year. Put in here and not by the library, which would write
 * properties of the calendar after it and stamps in local time: the RFC has neither.
 */
const VTIMEZONE = `BEGIN:VTIMEZONE
TZID:${TOKYO}
BEGIN:STANDARD
DTSTART:19520401T000000
TZOFFSETFROM:+0900
TZOFFSETTO:+0900
TZNAME:JST
END:STANDARD
END:VTIMEZONE
`.replaceAll('\n', '\r\n');

const name: Bilingual = { ja: 'クラウド版サポートサイト 変更カレンダー', en: 'Cloud Support Site: change calendar' };
const SIX_HOURS_IN_SECONDS = 6 * 3600;

interface CalendarFileOptions {
  readonly language: Language;
  /** Of the site that the events link to. */
  readonly origin: string;
  /** Of the answer. Not the moment: the same calendar is the same bytes for the whole day. */
  readonly today: Temporal.PlainDate;
}

/** The change calendar as iCalendar (RFC 5545): days as whole days, deadlines and maintenance by the clock of Tokyo. */
export const calendarFile = (items: readonly CalendarEntryView[], { language, origin, today }: CalendarFileOptions): string => {
  const stamp = today.toZonedDateTime(TOKYO);
  const events = items.map((entry) => ({
    id: `${entry.entryId}@csite`,
    stamp,
    summary: `${entry.title[language]}（${entry.productName[language]}）`,
    url: `${origin}${pageOf(entry)}`,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...timeOf(entry),
  }));
  const file = new ICalCalendar({
    name: name[language],
    prodId: { company: 'csite', product: 'change calendar', language: language.toUpperCase() },
    ttl: SIX_HOURS_IN_SECONDS,
    events,
  });
  return file.toString().replace(/BEGIN:VEVENT|END:VCALENDAR/, (components) => `${VTIMEZONE}${components}`);
};

const timeOf = ({ date, at, until }: CalendarEntryView): Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'> => {
  if (at === undefined) return { start: Temporal.PlainDate.from(date), allDay: true };
  return { start: inTokyo(at), timezone: TOKYO, ...(until !== undefined && { end: inTokyo(until) }) };
};

const inTokyo = (instant: string): Temporal.ZonedDateTime => Temporal.Instant.from(instant).toZonedDateTimeISO(TOKYO);

const pageOf = ({ applicationId, noticeId, product }: CalendarEntryView): string => {
  if (applicationId !== undefined) return `/applications/${applicationId}`;
  return noticeId === undefined ? `/contracts/${product}` : `/notices/${noticeId}`;
};
