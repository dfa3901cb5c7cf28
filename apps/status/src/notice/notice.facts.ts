import { Outbox } from '@csite/messaging';
import { NoticeChanged } from '@csite/protocol';
import { Due, DueWork } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Notice } from './notice.entity';

const PUBLISH = 'publish-notice';
const OPEN = 'open-notice-window';
const END = 'end-notice-window';

/** Tells of notices that everybody sees otherwise than before. */
@Injectable()
export class NoticeFacts {
  constructor(
    private readonly due: DueWork,
    private readonly outbox: Outbox,
  ) {}

  /** To be called wherever a notice was written: one that is not out yet is told of once it is. */
  changed(em: EntityManager, notice: Notice, now: Temporal.Instant): void {
    this.planWindow(em, notice, now);
    if (notice.isHistory(now)) return;
    const dueAt = notice.publishedFrom();
    if (Temporal.Instant.compare(dueAt, now) <= 0) this.record(em, notice, now);
    else this.due.schedule(em, { kind: PUBLISH, subjectId: notice.id, dueAt });
  }

  @Due(PUBLISH)
  async publish(noticeId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const notice = await em.findOne(Notice, { id: noticeId });
    // Where it was put off, it is on the list anew.
    if (notice?.isOut(dueAt)) this.record(em, notice, dueAt);
  }

  @Due(OPEN)
  async open(noticeId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const notice = await em.findOne(Notice, { id: noticeId });
    if (notice?.isOut(dueAt) && isAt(notice.row().window_from, dueAt)) this.record(em, notice, dueAt);
  }

  @Due(END)
  async end(noticeId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const notice = await em.findOne(Notice, { id: noticeId });
    if (notice?.isOut(dueAt) && isAt(notice.row().window_until, dueAt)) this.record(em, notice, dueAt);
  }

  /** Nobody writes anything when a window opens or ends, and yet the notice reads otherwise. */
  private planWindow(em: EntityManager, notice: Notice, now: Temporal.Instant): void {
    const { window_from: from, window_until: until } = notice.row();
    const plan = (kind: string, dueAt: Temporal.Instant | null): void => {
      if (dueAt && Temporal.Instant.compare(dueAt, now) > 0) this.due.schedule(em, { kind, subjectId: notice.id, dueAt });
    };
    plan(OPEN, from);
    plan(END, until);
  }

  private record(em: EntityManager, notice: Notice, occurredAt: Temporal.Instant): void {
    const { kind, products } = notice.row();
    const data = { noticeId: notice.id, kind, products: [...products], changedAt: toRfc3339(occurredAt) };
    this.outbox.record(em, NoticeChanged, { aggregateId: notice.id, version: notice.version, data, occurredAt });
  }
}

/** What was moved to elsewhere, or into the past, is not at the instant any more for which it stood on the list. */
const isAt = (instant: Temporal.Instant | null, dueAt: Temporal.Instant): boolean =>
  instant?.epochMilliseconds === dueAt.epochMilliseconds;
