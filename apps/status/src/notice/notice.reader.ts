import { type GetNoticeRequest, type ListPublishedNoticesRequest, type NoticePage, type NoticeView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { noticeUnknown } from './notice-failures';
import { narrowedBy, PAGE, pageOf } from './notice-page';
import { isPublic, lastUpdate, noticeColumns, statements, wholeColumns } from './notice-table';
import { noticeView } from './notice.view';

/** What the public may read. */
@Injectable()
export class NoticeReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list(request: ListPublishedNoticesRequest): Promise<NoticePage> {
    const { limit = PAGE } = request;
    const now = this.clock.now();
    const rows = await this.reads.run(
      this.published(now)
        .select(noticeColumns)
        .$if(request.withLastUpdate === true, (query) => query.select(lastUpdate))
        .where(narrowedBy(request))
        .orderBy('publish_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1),
    );
    return pageOf(
      rows.map((row) => noticeView(row, now)),
      limit,
    );
  }

  async get({ noticeId }: GetNoticeRequest): Promise<NoticeView> {
    const now = this.clock.now();
    const [row] = await this.reads.run(this.published(now).select(wholeColumns).where('id', '=', noticeId));
    if (!row) throw noticeUnknown(noticeId);
    return noticeView(row, now);
  }

  private published(now: Temporal.Instant) {
    return statements.selectFrom('notice').where(isPublic(now));
  }
}
