import { Clock, Database } from '@csite/service';
import { LockMode } from '@mikro-orm/core';
import { Injectable } from '@nestjs/common';
import { NotificationConfig } from '../notification.config';
import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import { Mail } from './mail.entity';

/** A mail that is ours to try, for a while. */
export interface ClaimedMail {
  readonly mail: Mail;
  readonly number: number;
}

/** The mails of all replicas, as rows: whoever claims one tries it; a claim that nobody settles lapses. */
@Injectable()
export class MailQueue {
  private readonly lease: Temporal.Duration;
  private readonly giveUpAfter: Temporal.Duration;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    config: NotificationConfig,
  ) {
    // A try is cut off at the time-out; half of it again is time enough to write down how it ended.
    this.lease = Temporal.Duration.from({ milliseconds: config.SMTP_TIMEOUT_SECONDS * 1500 });
    this.giveUpAfter = Temporal.Duration.from({ hours: config.MAIL_GIVE_UP_HOURS });
  }

  /** Up to `limit` mails that are up for a try, the longest waiting first. */
  claimDue(limit: number): Promise<ClaimedMail[]> {
    return this.database.transaction(async (em) => {
      const due = await em.find(Mail, Mail.dueAt(Temporal.Now.instant()), {
        orderBy: Mail.longestWaiting,
        limit,
        lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE,
      });
      return due.map((mail) => ({ mail, number: this.claim(mail) }));
    });
  }

  /**
   * Claims a mail that somebody else keeps: `draft` is written down at the first try.
   * @returns undefined when it has been sent or given up already.
   * @throws Error while another replica tries it.
   */
  claimOne(draft: Mail): Promise<ClaimedMail | undefined> {
    return this.database.transaction(async (em) => {
      const known = await em.findOne(Mail, { id: draft.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (known?.isDone()) return undefined;
      const mail = known ?? draft;
      if (!known) em.persist(mail);
      return { mail, number: this.claim(mail) };
    });
  }

  /** Writes down how a try ended; tells whether the mail is done. */
  settle({ mail: { id }, number }: ClaimedMail, outcome: DeliveryOutcome): Promise<boolean> {
    return this.database.transaction(async (em) => {
      const mail = await em.findOneOrFail(Mail, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      mail.settle(number, outcome, { ...this.times(), giveUpAfter: this.giveUpAfter });
      return mail.isDone();
    });
  }

  /** Ends a mail that is of no use any more; writes it down even if it was never tried. */
  abandon(draft: Mail, reason: string): Promise<void> {
    return this.database.transaction(async (em) => {
      const known = await em.findOne(Mail, { id: draft.id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
      if (!known) em.persist(draft);
      (known ?? draft).abandon(reason, this.clock.now());
    });
  }

  private claim(mail: Mail): number {
    return mail.claim({ ...this.times(), lease: this.lease });
  }

  private times(): { now: Temporal.Instant; businessNow: Temporal.Instant } {
    return { now: Temporal.Now.instant(), businessNow: this.clock.now() };
  }
}
