import type { NoticeHeadline, NoticeView, NoticeWindow, OperatorNoticeView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { HeadlineRow, NoticeRow, OperatorNoticeRow } from './notice-table';

export const bilingual = (ja: string, en: string | null): { ja: string; en?: string } => (en === null ? { ja } : { ja, en });

type WindowRow = Pick<HeadlineRow, 'window_until' | 'window_extended'>;

const window = (
  from: Temporal.Instant,
  { window_until: until, window_extended }: WindowRow,
  now: Temporal.Instant,
): NoticeWindow => {
  const begun = Temporal.Instant.compare(from, now) <= 0;
  const over = until !== null && Temporal.Instant.compare(until, now) <= 0;
  return {
    from: toRfc3339(from),
    ...(until && { until: toRfc3339(until) }),
    state: over ? 'over' : begun ? 'open' : 'planned',
    ...(window_extended && { extended: true }),
  };
};

/** As a plain shape, for other shapes to spread. */
type Headline = Pick<NoticeHeadline, keyof NoticeHeadline>;

export const headline = (row: HeadlineRow, now: Temporal.Instant): Headline => ({
  noticeId: row.id,
  kind: row.kind,
  products: row.products,
  severity: row.severity,
  title: bilingual(row.title_ja, row.title_en),
  publishedAt: toRfc3339(row.publish_at),
  ...(row.window_from && { window: window(row.window_from, row, now) }),
  ...(row.changed_at && { changedAt: toRfc3339(row.changed_at) }),
  ...(row.progress && { progress: row.progress }),
});

/** As a plain shape, for other shapes to spread. */
type Notice = Pick<NoticeView, keyof NoticeView>;

export const noticeView = (row: NoticeRow, now: Temporal.Instant): Notice => ({
  ...headline(row, now),
  body: bilingual(row.body_ja, row.body_en),
  ...(row.translation_behind && { translationBehind: true }),
  ...(row.updates && row.updates.length > 0 && { updates: row.updates.toReversed() }),
});

export const operatorNoticeView = (row: OperatorNoticeRow, now: Temporal.Instant): OperatorNoticeView => ({
  ...noticeView(row, now),
  version: row.version,
  state: row.withdrawn_at ? 'withdrawn' : Temporal.Instant.compare(row.publish_at, now) <= 0 ? 'public' : 'planned',
  ...(row.withdrawn_at && { withdrawnAt: toRfc3339(row.withdrawn_at) }),
});
