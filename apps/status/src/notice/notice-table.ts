import type { NoticeKind, NoticeSeverity } from '@csite/protocol';
import { kysely } from '@csite/service';

interface NoticeTable {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly products: string[];
  readonly severity: NoticeSeverity;
  readonly title_ja: string;
  readonly title_en: string | null;
  readonly body_ja: string;
  readonly body_en: string | null;
  readonly publish_at: Temporal.Instant;
  readonly window_from: Temporal.Instant | null;
  readonly window_until: Temporal.Instant | null;
}

export const statements = kysely<{ notice: NoticeTable }>();

export const headlineColumns = [
  'id',
  'kind',
  'products',
  'severity',
  'title_ja',
  'title_en',
  'publish_at',
  'window_from',
  'window_until',
] as const;

export const noticeColumns = [...headlineColumns, 'body_ja', 'body_en'] as const;

export type HeadlineRow = Pick<NoticeTable, (typeof headlineColumns)[number]>;
export type NoticeRow = Pick<NoticeTable, (typeof noticeColumns)[number]>;
