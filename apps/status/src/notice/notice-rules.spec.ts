import { Failure, type ImportedNotice } from '@csite/protocol';
import fc from 'fast-check';
import { decodeCursor, encodeCursor } from './notice-cursor';
import { Notice } from './notice.entity';
import { headline, noticeView } from './notice.view';
import type { NoticeRow } from './notice-table';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const now = at('2025-03-20T12:00:00+09:00');

const aRow = (changes: Partial<NoticeRow> = {}): NoticeRow => ({
  id: '01960000-0000-7000-8000-000000000001',
  kind: 'incident',
  products: ['neo'],
  severity: 'normal',
  title_ja: '接続しにくい状態',
  title_en: null,
  body_ja: '調査中です。',
  body_en: null,
  publish_at: at('2025-03-20T11:00:00+09:00'),
  window_from: null,
  window_until: null,
  window_extended: false,
  translation_behind: false,
  progress: null,
  changed_at: null,
  ...changes,
});

describe('the window of a notice', () => {
  const stateOf = (from: string, until?: string): string | undefined =>
    headline(aRow({ window_from: at(from), window_until: until === undefined ? null : at(until) }), now).window?.state;

  it.each([
    ['2025-03-20T12:00:00.001+09:00', undefined, 'planned'],
    ['2025-03-20T12:00:00+09:00', undefined, 'open'],
    ['2020-01-01T00:00:00+09:00', undefined, 'open'],
    ['2025-03-20T11:00:00+09:00', '2025-03-20T12:00:00.001+09:00', 'open'],
    ['2025-03-20T11:00:00+09:00', '2025-03-20T12:00:00+09:00', 'over'],
    ['2025-03-20T13:00:00+09:00', '2025-03-20T14:00:00+09:00', 'planned'],
    ['2025-03-20T02:59:59Z', '2025-03-20T03:00:01Z', 'open'],
  ])('from %s until %s is, at noon, %s', (from, until, state) => {
    expect(stateOf(from, until)).toBe(state);
  });

  it('only ever goes from planned to open to over', () => {
    const order = ['planned', 'open', 'over'];
    const hours = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(hours, hours, fc.array(fc.integer({ min: -2000, max: 2000 })), (start, length, steps) => {
        const row = aRow({ window_from: now.add({ hours: start }), window_until: now.add({ hours: start + length }) });
        const states = steps
          .toSorted((one, other) => one - other)
          .map((step) => order.indexOf(headline(row, now.add({ hours: step })).window?.state ?? ''));
        expect(states).toEqual(states.toSorted());
        expect(states).not.toContain(-1);
      }),
    );
  });

  it('is told in Tokyo time, and left out where there is none', () => {
    expect(headline(aRow({ window_from: at('2025-03-20T03:00:00Z') }), now).window).toEqual({
      from: '2025-03-20T12:00:00.000+09:00',
      state: 'open',
    });
    expect(headline(aRow(), now)).not.toHaveProperty('window');
  });
});

describe('a notice as people see it', () => {
  it('has English only where somebody wrote some', () => {
    expect(noticeView(aRow(), now)).toMatchObject({ title: { ja: '接続しにくい状態' }, body: { ja: '調査中です。' } });
    expect(noticeView(aRow(), now).title).not.toHaveProperty('en');
    expect(noticeView(aRow({ title_en: 'Hard to reach' }), now).title.en).toBe('Hard to reach');
  });

  it('has its text on its own page, not in lists', () => {
    expect(headline(aRow(), now)).not.toHaveProperty('body');
  });
});

describe('a notice from a file', () => {
  const imported = (changes: Partial<ImportedNotice> = {}): ImportedNotice => ({
    key: '2025-03-20',
    kind: 'news',
    products: ['neo'],
    title: { ja: '題' },
    body: { ja: '本文' },
    publishAt: '2025-03-20T12:00:00+09:00',
    ...changes,
  });
  const kept = (notice: Notice): Record<string, unknown> => notice as unknown as Record<string, unknown>;

  it('names each product once and is of normal severity unless told', () => {
    const notice = new Notice(imported({ products: ['neo', 'chatluck', 'neo'] }));
    expect(kept(notice)).toMatchObject({ products: ['neo', 'chatluck'], severity: 'normal', titleEn: null, windowFrom: null });
  });

  it('is the same notice when its words change', () => {
    const notice = new Notice(imported());
    const { id } = notice;
    notice.write(imported({ kind: 'incident', window: { from: '2025-03-20T12:00:00+09:00' }, severity: 'critical' }), now);
    expect(kept(notice)).toMatchObject({ id, key: '2025-03-20', kind: 'incident', severity: 'critical' });
    notice.write(imported(), now);
    expect(kept(notice)).toMatchObject({ windowFrom: null, windowUntil: null, severity: 'normal' });
  });

  it.each([
    ['notice.no-product', { products: [] }],
    ['notice.window-of-news', { window: { from: '2025-03-20T12:00:00+09:00' } }],
    ['notice.window-missing', { kind: 'maintenance' }],
    [
      'notice.window-reversed',
      { kind: 'incident', window: { from: '2025-03-20T12:00:00+09:00', until: '2025-03-20T03:00:00Z' } },
    ],
  ] as [string, Partial<ImportedNotice>][])('keeps its words when new ones are refused with %s', (code, changes) => {
    const notice = new Notice(imported());
    const before = { ...kept(notice) };
    expect(() => notice.write(imported({ title: { ja: '別の題' }, ...changes }), now)).toThrow(Failure);
    expect(() => new Notice(imported(changes))).toThrow(code);
    expect(kept(notice)).toEqual(before);
  });

  it('is published to the millisecond, never later than it says', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 4_000_000_000_000_000_000n }), (nanoseconds) => {
        const publishAt = Temporal.Instant.fromEpochNanoseconds(nanoseconds);
        const notice = new Notice(imported({ publishAt: publishAt.toString() }));
        const from = kept(notice)['publishAt'] as Temporal.Instant;
        expect(from.epochNanoseconds % 1_000_000n).toBe(0n);
        expect(publishAt.since(from).total('nanoseconds')).toBeLessThan(1_000_000);
        expect(Temporal.Instant.compare(from, publishAt)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('the cursor of a list of notices', () => {
  it('comes back as it went out, and can stand in an address as it is', () => {
    const millisecond = fc.integer({ min: 1, max: 4_102_444_800_000 });
    fc.assert(
      fc.property(millisecond, fc.uuid({ version: 7 }), (time, noticeId) => {
        const place = { publishedAt: Temporal.Instant.fromEpochMilliseconds(time).toString(), noticeId };
        const cursor = encodeCursor(place);
        expect(cursor).toMatch(/^[A-Za-z0-9_-]+$/);
        expect(decodeCursor(cursor)).toEqual(place);
      }),
    );
  });

  it('is never made up: whatever else is sent is refused as no cursor', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(() => decodeCursor(text)).toThrow('cursor.invalid');
      }),
    );
  });
});
