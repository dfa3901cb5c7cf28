import { loadMarkdown } from '@csite/markdown';
import { Clock, Database, Log } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailWriter } from '../mail/mail.writer';
import { NotificationConfig } from '../notification.config';
import { noticeAnnounced, writtenNotice } from '../templates/notice-announced/notice-announced.template';
import { MailRecipient } from './mail-recipient.entity';
import { type MailedPage, Mailing } from './mailing.entity';

/** Small enough that other mails get between, and that a page commits quickly. */
const PAGE = 100;
/** So many mails of mailings may wait at one time: a server that is away must not let receipts queue behind thousands. */
const MOST_WAITING = 300;
const SECONDS_PER_MINUTE = 60;

const WAITING = `
  select count(*)::integer as count from (
    select from mail where template = ? and state in ('queued', 'failed') and content is not null limit ${MOST_WAITING}) as waiting`;

/** One page of the mailing that is up next: its mails, and how far it has come, commit together. */
@Injectable()
export class MailingPageService {
  private readonly size: number;
  private readonly pause: Temporal.Duration;

  constructor(
    private readonly database: Database,
    private readonly writer: MailWriter,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly config: NotificationConfig,
  ) {
    const perMinute = config.MAILING_PER_MINUTE;
    this.size = Math.min(PAGE, perMinute);
    this.pause = Temporal.Duration.from({ milliseconds: Math.floor((this.size * SECONDS_PER_MINUTE * 1000) / perMinute) });
  }

  /** @returns whether there was a page to mail. */
  mailNext(): Promise<boolean> {
    return this.database.transaction(async (em) => {
      const mailing = await this.claim(em);
      if (!mailing) return false;
      const [waiting] = await em.execute<{ count: number }[]>(WAITING, [noticeAnnounced.name]);
      if ((waiting?.count ?? 0) >= MOST_WAITING) mailing.wait(this.pause);
      else this.note(mailing, mailing.turnPage(await this.mailPage(em, mailing), this.clock.now(), this.pause));
      return true;
    });
  }

  /** Another replica may have one in hand: it is passed over. */
  private async claim(em: EntityManager): Promise<Mailing | undefined> {
    const due: object = { doneAt: null, nextPageAt: { $lte: Temporal.Now.instant() } };
    const orderBy: object = { nextPageAt: 'asc' };
    const [mailing] = await em.find(Mailing, due, { orderBy, limit: 1, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
    return mailing;
  }

  private async mailPage(em: EntityManager, mailing: Mailing): Promise<MailedPage> {
    const after = mailing.place();
    const has: object = {
      products: { $overlap: mailing.announcement.products },
      ...(after !== null && { customerId: { $gt: after } }),
    };
    const recipients = await em.find(MailRecipient, has, { orderBy: { customerId: 'asc' }, limit: this.size });
    const notice = writtenNotice(mailing.announcement, await loadMarkdown(), this.config.PUBLIC_URL);
    let skipped = 0;
    for (const recipient of recipients) {
      const contractor = recipient.contractor();
      const to = this.mailboxOf(contractor, recipient.customerId);
      if (to) this.writer.queue(em, noticeAnnounced, { contractor, notice }, { to });
      else skipped += 1;
    }
    return { customerIds: recipients.map(({ customerId }) => customerId), skipped };
  }

  /** One address that no mail can be sent to must not keep the others from theirs. */
  private mailboxOf({ name, email }: { name: string; email: string }, customerId: string): Mailbox | undefined {
    try {
      return new Mailbox(name, email);
    } catch {
      this.log.error('an important notice cannot be mailed: the contractor mail is no address', { customerId });
      return undefined;
    }
  }

  private note(mailing: Mailing, goesOn: boolean): void {
    const { noticeId } = mailing;
    this.log.info(goesOn ? 'a page of a mailing is queued' : 'a mailing is done', { noticeId, ...mailing.figures() });
  }
}
