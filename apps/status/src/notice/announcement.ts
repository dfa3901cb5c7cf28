import type { NoticeAnnouncement } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { NoticeRow } from './notice-table';
import { bilingual } from './notice.view';

/** What whoever mails a notice has to know of it. */
export const announcementOf = (row: NoticeRow): NoticeAnnouncement => ({
  noticeId: row.id,
  kind: row.kind,
  severity: row.severity,
  products: row.products,
  title: bilingual(row.title_ja, row.title_en),
  body: bilingual(row.body_ja, row.body_en),
  ...(row.window_from && {
    window: { from: toRfc3339(row.window_from), ...(row.window_until && { until: toRfc3339(row.window_until) }) },
  }),
  publishedAt: toRfc3339(row.publish_at),
});
