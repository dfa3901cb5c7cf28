import { type Call, Outbox } from '@csite/messaging';
import { type GetNoticeRequest, NoticesRead, type UnreadNoticesRequest } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { NoticeReader } from '../notice/notice.reader';
import { forgetReadings, markRead } from './reading.store';
import { unreadSince } from './unread';
import { UnreadReader } from './unread.reader';

/** What accounts have read. */
@Injectable()
export class MarkReadService {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticeReader,
    private readonly unread: UnreadReader,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  async mark(request: GetNoticeRequest, call: Call): Promise<object> {
    const { noticeId } = await this.notices.get(request);
    return this.database.command(call, (em) => this.write(em, [noticeId], call));
  }

  async markAll(request: UnreadNoticesRequest, call: Call): Promise<object> {
    const { notices } = await this.unread.list(request, call.account);
    const noticeIds = notices.map(({ noticeId }) => noticeId);
    return this.database.command(call, (em) => this.write(em, noticeIds, call));
  }

  private async write(em: EntityManager, noticeIds: readonly string[], { account }: Call): Promise<object> {
    const now = this.clock.now();
    await markRead(em, account, noticeIds, now);
    await forgetReadings(em, account, unreadSince(now));
    if (noticeIds.length > 0) this.tell(em, account, now);
    return {};
  }

  /** Marks have no version: whoever hears of them asks what is unread. */
  private tell(em: EntityManager, { accountId, customerId }: Call['account'], occurredAt: Temporal.Instant): void {
    const data = { accountId, customerId, readAt: toRfc3339(occurredAt) };
    this.outbox.record(em, NoticesRead, { aggregateId: accountId, version: 1, data, occurredAt });
  }
}
