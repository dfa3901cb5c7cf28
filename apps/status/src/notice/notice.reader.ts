import { type GetNoticeRequest, type ListNoticesRequest, type NoticePage, type NoticeView, notFound } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { decodeCursor, encodeCursor } from './notice-cursor';
import { noticeColumns, statements } from './notice-table';
import { noticeView } from './notice.view';

const PAGE = 20;

/** What the public may read: notices whose publish time has come. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list({ products, kinds, limit = PAGE, cursor }: ListNoticesRequest): Promise<NoticePage> {
    const now = this.clock.now();
    let statement = this.published(now).select(noticeColumns);
    if (products) statement = statement.where(sql<boolean>`products && ${products}::text[]`);
    if (kinds) statement = statement.where(sql<boolean>`kind = any(${kinds}::text[])`);
    if (cursor) {
      const { publishedAt, noticeId } = decodeCursor(cursor);
      statement = statement.where(sql<boolean>`(publish_at, id) < (${publishedAt}::timestamptz, ${noticeId}::uuid)`);
    }
    const rows = await this.reads.run(
      statement
        .orderBy('publish_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1),
    );
    const items = rows.slice(0, limit).map((row) => noticeView(row, now));
    const last = items.at(-1);
    return rows.length > limit && last ? { items, nextCursor: encodeCursor(last) } : { items };
  }

  async get({ noticeId }: GetNoticeRequest): Promise<NoticeView> {
    const now = this.clock.now();
    const [row] = await this.reads.run(this.published(now).select(noticeColumns).where('id', '=', noticeId));
    if (row) return noticeView(row, now);
    throw notFound('notice.unknown', {
      ja: `お知らせ「${noticeId}」は見つかりません。一覧から選び直してください。`,
      en: `There is no notice "${noticeId}": choose one from the list.`,
    });
  }

  private published(now: Temporal.Instant) {
    return statements.selectFrom('notice').where(sql<boolean>`publish_at <= ${now.toString()}::timestamptz`);
  }
}
