import { Outbox } from '@csite/messaging';
import { NoticeAnnounced } from '@csite/protocol';
import { Due, DueWork } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { announcementOf } from './announcement';
import { Notice } from './notice.entity';

const ANNOUNCE = 'announce-notice';

/** No new version of the notice: whoever edits it just now may go on. */
const ONCE = 'update notice set announced_at = ? where id = ? and announced_at is null returning id';

/** Has important notices mailed when they become public, each once. */
@Injectable()
export class AnnounceNoticeService {
  constructor(
    private readonly due: DueWork,
    private readonly outbox: Outbox,
  ) {}

  /** To be called wherever a notice is written. */
  plan(em: EntityManager, notice: Notice, now: Temporal.Instant): void {
    const dueAt = notice.announceAt(now);
    if (dueAt) this.due.schedule(em, { kind: ANNOUNCE, subjectId: notice.id, dueAt });
  }

  @Due(ANNOUNCE)
  async announce(noticeId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const notice = await em.findOne(Notice, { id: noticeId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    // Withdrawn, or no longer important. Where it was put off, it is on the list anew.
    if (!notice?.isToBeMailed(dueAt)) return;
    const first = await em.execute<object[]>(ONCE, [dueAt.toString(), noticeId]);
    if (first.length === 0) return;
    const data = announcementOf(notice.row());
    this.outbox.record(em, NoticeAnnounced, { aggregateId: noticeId, version: notice.version, data, occurredAt: dueAt });
  }
}
