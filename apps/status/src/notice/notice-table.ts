import type { IncidentState, NoticeKind, NoticeSeverity, NoticeUpdate } from '@csite/protocol';
import { kysely } from '@csite/service';
import { type RawBuilder, sql } from 'kysely';

interface NoticeTable {
  readonly id: string;
  readonly version: number;
  readonly kind: NoticeKind;
  readonly products: string[];
  readonly severity: NoticeSeverity;
  readonly title_ja: string;
  readonly title_en: string | null;
  readonly body_ja: string;
  readonly body_en: string | null;
  readonly translation_behind: boolean;
  readonly publish_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant | null;
  readonly withdrawn_at: Temporal.Instant | null;
  readonly window_from: Temporal.Instant | null;
  readonly window_until: Temporal.Instant | null;
  readonly window_extended: boolean;
  readonly progress: IncidentState | null;
  /** Oldest first. */
  readonly updates: readonly NoticeUpdate[];
}

export const statements = kysely<{ notice: NoticeTable }>();

/** What anybody may read: its publish time has come, and nobody took it back. */
export const isPublic = (now: Temporal.Instant): RawBuilder<boolean> =>
  sql<boolean>`publish_at <= ${now.toString()}::timestamptz and withdrawn_at is null`;

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
  'window_extended',
  'progress',
  'changed_at',
] as const;

export const noticeColumns = [...headlineColumns, 'body_ja', 'body_en', 'translation_behind'] as const;

export const wholeColumns = [...noticeColumns, 'updates'] as const;

/** The timeline down to its newest entry. */
export const lastUpdate = sql<NoticeUpdate[]>`case when updates = '[]' then updates else jsonb_build_array(updates -> -1) end`.as(
  'updates',
);

export const operatorColumns = [...noticeColumns, 'version', 'withdrawn_at'] as const;

export type HeadlineRow = Pick<NoticeTable, (typeof headlineColumns)[number]>;
/** In lists a notice comes without its timeline, or with the newest entry alone. */
export type NoticeRow = Pick<NoticeTable, (typeof noticeColumns)[number]> & Partial<Pick<NoticeTable, 'updates'>>;
export type OperatorNoticeRow = NoticeRow & Pick<NoticeTable, 'version' | 'withdrawn_at'>;
