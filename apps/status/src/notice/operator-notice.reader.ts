import type { GetNoticeRequest, ListNoticesRequest, OperatorNoticePage, OperatorNoticeView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { noticeUnknown } from './notice-failures';
import { narrowedBy, PAGE, pageOf } from './notice-page';
import { operatorColumns, statements } from './notice-table';
import { operatorNoticeView } from './notice.view';

/** All notices, also those that the public does not see: for operators. */
@Injectable()
export class OperatorNoticeReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list(request: ListNoticesRequest): Promise<OperatorNoticePage> {
    const { limit = PAGE } = request;
    const now = this.clock.now();
    const rows = await this.reads.run(
      statements
        .selectFrom('notice')
        .select(operatorColumns)
        .where(narrowedBy(request))
        .orderBy('publish_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit + 1),
    );
    return pageOf(
      rows.map((row) => operatorNoticeView(row, now)),
      limit,
    );
  }

  async get({ noticeId }: GetNoticeRequest): Promise<OperatorNoticeView> {
    const statement = statements
      .selectFrom('notice')
      .select([...operatorColumns, 'updates'])
      .where('id', '=', noticeId);
    const [row] = await this.reads.run(statement);
    if (!row) throw noticeUnknown(noticeId);
    return operatorNoticeView(row, this.clock.now());
  }
}
