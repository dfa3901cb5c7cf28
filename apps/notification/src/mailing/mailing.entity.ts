import type { NoticeAnnouncement } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';

/** What came of one page of recipients. */
export interface MailedPage {
  /** In the order of their customers; nobody: all have been mailed. */
  readonly customerIds: readonly string[];
  readonly skipped: number;
}

/**
 * An important notice on its way to everybody who has its products: recipients by pages, in the order of their customers. Each page
 * is one transaction with its mails, so that a mailing goes on where it stopped, whoever was killed.
 */
export class Mailing {
  readonly noticeId: string;
  readonly announcement: NoticeAnnouncement;
  readonly begunAt: Temporal.Instant;
  /** The last customer who got it. */
  protected afterCustomer: string | null = null;
  protected queued: number = 0;
  protected skipped: number = 0;
  protected doneAt: Temporal.Instant | null = null;
  /** In real time: the pace is the mail server's matter, not the business clock's. */
  protected nextPageAt: Temporal.Instant = Temporal.Now.instant();

  constructor(announcement: NoticeAnnouncement, now: Temporal.Instant) {
    this.noticeId = announcement.noticeId;
    this.announcement = announcement;
    this.begunAt = now;
  }

  /** The customer after whom the next page begins. */
  place(): string | null {
    return this.afterCustomer;
  }

  /** @returns whether there may be more. */
  turnPage({ customerIds, skipped }: MailedPage, now: Temporal.Instant, pause: Temporal.Duration): boolean {
    if (this.doneAt) throw new Error(`the mailing of notice ${this.noticeId} is done`);
    const last = customerIds.at(-1);
    if (last === undefined) {
      this.doneAt = now;
      return false;
    }
    this.afterCustomer = last;
    this.queued += customerIds.length - skipped;
    this.skipped += skipped;
    this.wait(pause);
    return true;
  }

  wait(pause: Temporal.Duration): void {
    this.nextPageAt = Temporal.Now.instant().add(pause);
  }

  figures(): { queued: number; skipped: number } {
    return { queued: this.queued, skipped: this.skipped };
  }
}

export const MailingSchema = defineEntity({
  class: Mailing,
  tableName: 'mailing',
  properties: {
    noticeId: p.uuid().primary(),
    announcement: p.json<NoticeAnnouncement>(),
    afterCustomer: p.uuid().nullable(),
    queued: p.integer(),
    skipped: p.integer(),
    begunAt: p.type(InstantType),
    doneAt: p.type(InstantType).nullable(),
    nextPageAt: p.type(InstantType),
  },
});
