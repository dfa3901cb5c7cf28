import { assertRecentlyConfirmed, type Call } from '@csite/messaging';
import type {
  AddNoticeUpdateRequest,
  AuditAct,
  ChangeNoticeRequest,
  CreateNoticeRequest,
  GetNoticeRequest,
  OperatorNoticeView,
} from '@csite/protocol';
import { Audit, Clock, Database, differences } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AnnounceNoticeService } from './announce-notice.service';
import { noticeStale, noticeUnknown } from './notice-failures';
import { Notice } from './notice.entity';
import { NoticeFacts } from './notice.facts';
import { operatorNoticeView } from './notice.view';

/** What operators do to notices by hand. */
@Injectable()
export class EditNoticeService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly announcing: AnnounceNoticeService,
    private readonly facts: NoticeFacts,
  ) {}

  create({ publishAt, ...words }: CreateNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.database.command(call, (em) => {
      const now = this.clock.now();
      const notice = new Notice({ ...words, publishAt: publishAt ?? toRfc3339(now) });
      em.persist(notice);
      assertMayAnnounce(notice, call, now);
      return this.tell(em, 'notice.created', notice, {});
    });
  }

  change({ noticeId, version, publishAt, ...words }: ChangeNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.edit('notice.changed', noticeId, call, (notice, now) => {
      const before = operatorNoticeView(notice.row(), now);
      if (before.version !== version) throw noticeStale(before);
      notice.change({ ...words, publishAt: publishAt ?? before.publishedAt }, now);
      assertMayAnnounce(notice, call, now);
    });
  }

  addUpdate({ noticeId, ...update }: AddNoticeUpdateRequest, call: Call): Promise<OperatorNoticeView> {
    return this.edit('notice.updated', noticeId, call, (notice, now) => notice.addUpdate(update, now));
  }

  withdraw({ noticeId }: GetNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.edit('notice.withdrawn', noticeId, call, (notice, now) => void notice.withdraw(now));
  }

  private edit(
    act: AuditAct,
    noticeId: string,
    call: Call,
    work: (notice: Notice, now: Temporal.Instant) => void,
  ): Promise<OperatorNoticeView> {
    return this.database.command(call, async (em) => {
      const notice = await em.findOne(Notice, { id: noticeId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!notice) throw noticeUnknown(noticeId);
      const now = this.clock.now();
      const before = operatorNoticeView(notice.row(), now);
      work(notice, now);
      return this.tell(em, act, notice, before);
    });
  }

  /** The version counts on with what is written, so that an edit that changes nothing leaves no entry. */
  private async tell(em: EntityManager, act: AuditAct, notice: Notice, before: object): Promise<OperatorNoticeView> {
    await em.flush();
    this.announcing.plan(em, notice, this.clock.now());
    const view = operatorNoticeView(notice.row(), this.clock.now());
    const differing = differences(before, view);
    if (Object.keys(differing.after).length === 0) this.audit.unchanged(em);
    else {
      this.audit.record(em, { act, subject: { id: notice.id, name: view.title.ja }, ...differing });
      this.facts.changed(em, notice, this.clock.now());
    }
    return view;
  }
}

/**
 * What is mailed to every customer who has the product cannot be taken back, and is nothing that a console left alone may send.
 * @throws Failure forbidden `session.confirmation-required`
 */
const assertMayAnnounce = (notice: Notice, { operator }: Call, now: Temporal.Instant): void => {
  if (notice.announceAt(now)) assertRecentlyConfirmed(operator, now);
};
