import type { CalendarEntryView } from '@csite/protocol';
import ICAL from 'ical.js';
import { calendarFile } from './calendar-file';

const productName = { ja: "desknet's NEO", en: "desknet's NEO (en)" };
const effective: CalendarEntryView = {
  entryId: 'effective.a1',
  date: '2025-04-01',
  kind: 'effective',
  product: 'neo',
  productName,
  title: { ja: '適用：50ユーザー → 45ユーザー', en: 'Takes effect: 50 users → 45 users' },
  applicationId: 'a1',
};
const deadline: CalendarEntryView = {
  ...effective,
  entryId: 'withdraw-until.a1',
  date: '2025-03-20',
  kind: 'withdraw-until',
  title: { ja: '取下げ期限', en: 'Last day to withdraw' },
  at: '2025-03-20T23:59:59.000+09:00',
};
const work: CalendarEntryView = {
  entryId: 'maintenance.n1.neo',
  date: '2025-04-05',
  kind: 'maintenance',
  product: 'neo',
  productName,
  title: { ja: '定期メンテナンス', en: 'Regular maintenance' },
  at: '2025-04-05T22:00:00.000+09:00',
  until: '2025-04-06T05:00:00.000+09:00',
  noticeId: 'n1',
};
const renewal: CalendarEntryView = { ...effective, entryId: 'renewal.c1', kind: 'renewal', applicationId: undefined };

const options = {
  language: 'ja',
  origin: 'https://csite.example',
  today: Temporal.PlainDate.from('2025-03-10'),
} as const;
const parsed = (items: CalendarEntryView[], changed = {}): ICAL.Component =>
  ICAL.Component.fromString(calendarFile(items, { ...options, ...changed }));
const events = (...of: Parameters<typeof parsed>): ICAL.Event[] =>
  parsed(...of)
    .getAllSubcomponents('vevent')
    .map((component) => new ICAL.Event(component));
const event = (entry: CalendarEntryView, changed = {}): ICAL.Event => {
  const [first] = events([entry], changed);
  if (!first) throw new Error('no event');
  return first;
};

describe('the calendar as a file', () => {
  it('has a date as a whole day', () => {
    const { startDate, endDate, uid, summary } = event(effective);
    expect([startDate.isDate, startDate.toString(), endDate.toString()]).toEqual([true, '2025-04-01', '2025-04-02']);
    expect([uid, summary]).toEqual(['effective.a1@csite', "適用：50ユーザー → 45ユーザー（desknet's NEO）"]);
  });

  it('has a deadline at its second, by the clock of Tokyo', () => {
    const { startDate, component } = event(deadline);
    expect(component.getFirstProperty('dtstart')?.toICALString()).toBe('DTSTART;TZID=Asia/Tokyo:20250320T235959');
    expect(startDate.isDate).toBe(false);
  });

  it('has maintenance from its beginning to its end, or from its beginning', () => {
    const { startDate, endDate } = event(work);
    expect([startDate.toString(), endDate.toString()]).toEqual(['2025-04-05T22:00:00', '2025-04-06T05:00:00']);
    expect(event({ ...work, until: undefined }).component.getFirstProperty('dtend')).toBeNull();
  });

  it('says what Asia/Tokyo is, as a reader without a table of zones needs it', () => {
    const zone = parsed([deadline]).getFirstSubcomponent('vtimezone');
    if (!zone) throw new Error('no time zone');
    expect(zone.getFirstPropertyValue('tzid')).toBe('Asia/Tokyo');
    const { startDate } = event(deadline);
    expect(new ICAL.Timezone(zone).utcOffset(startDate)).toBe(9 * 3600);
  });

  it.each([[[effective, deadline]], [[]]])('has what it says of itself before what it is made of, as the RFC has it', (items) => {
    const [, body = ''] = /BEGIN:VTIMEZONE(.*)END:VCALENDAR/s.exec(calendarFile(items, options)) ?? [];
    const around = body
      .replaceAll(/BEGIN:(VEVENT|STANDARD).*?END:\1\r\n/gs, '')
      .split('\r\n')
      .slice(1, -1);
    expect(around).toEqual(['TZID:Asia/Tokyo', 'END:VTIMEZONE']);
  });

  it.each([
    [effective, '/applications/a1'],
    [deadline, '/applications/a1'],
    [work, '/notices/n1'],
    [renewal, '/contracts/neo'],
  ])('links to the page of it', (entry, page) => {
    expect(event(entry).component.getFirstPropertyValue('url')).toBe(`https://csite.example${page}`);
  });

  it('is in English when asked for', () => {
    expect(event(work, { language: 'en' }).summary).toBe("Regular maintenance（desknet's NEO (en)）");
    expect(parsed([], { language: 'en' }).getFirstPropertyValue('x-wr-calname')).toBe('Cloud Support Site: change calendar');
  });

  it('keeps nobody busy, and is stamped in UTC', () => {
    const { component } = event(effective);
    expect(component.getFirstPropertyValue('transp')).toBe('TRANSPARENT');
    expect(component.getFirstProperty('dtstamp')?.toICALString()).toBe('DTSTAMP:20250309T150000Z');
  });

  it('is the same bytes for the whole day', () => {
    expect(calendarFile([effective, deadline, work], options)).toBe(calendarFile([effective, deadline, work], options));
  });

  it('takes any text as text, on lines of at most 75 bytes', () => {
    const title = { ja: `改行\nと;と,と\\と「${'長い題'.repeat(40)}」\r\nEND:VCALENDAR`, en: '' };
    const file = calendarFile([{ ...work, title }], options);
    expect(event({ ...work, title }).summary).toBe(`${title.ja.replace('\r\n', '\n')}（desknet's NEO）`);
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('of nothing is a calendar, too', () => {
    expect(events([])).toEqual([]);
    expect(parsed([]).getFirstPropertyValue('version')).toBe('2.0');
  });
});
