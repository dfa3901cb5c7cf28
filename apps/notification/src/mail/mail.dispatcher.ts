import { Log } from '@csite/service';
import { type BeforeApplicationShutdown, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { NotificationConfig } from '../notification.config';
import { MailServerHealth } from '../smtp/mail-server.health';
import { SmtpTransport } from '../smtp/smtp.transport';
import { Alarm } from './alarm';
import { type ClaimedMail, MailQueue } from './mail.queue';
import { settleSurely } from './settling';

/** Finds mails that other replicas queued, or whose next try has come. */
const SWEEP_MS = 2_000;
/** After the database was away: others write down what they sent meanwhile before anybody takes their claims for lapsed. */
const AFTER_DATABASE_MS = 2000;
/** The transaction that queued a mail commits just after it rings. */
const AFTER_COMMIT_MS = 15;

/** Takes mails from the queue and hands them to the mail server, a few at a time. Every replica has one. */
@Injectable()
export class MailDispatcher implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly alarm = new Alarm();
  private readonly stopping = new AbortController();
  private readonly health = new MailServerHealth();
  private readonly onTheirWay = new Set<Promise<void>>();
  private loop: Promise<void> = Promise.resolve();

  constructor(
    private readonly queue: MailQueue,
    private readonly smtp: SmtpTransport,
    private readonly config: NotificationConfig,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.loop = this.run();
  }

  /** Claims nothing more, and waits for the mails on their way: at most the time-out of a try. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.alarm.ring();
    await this.loop;
    await Promise.all(this.onTheirWay);
  }

  /** A mail is being queued in a transaction that is about to commit. */
  ring(): void {
    setTimeout(() => this.alarm.ring(), AFTER_COMMIT_MS).unref();
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) await this.alarm.sleep(await this.takeDue());
  }

  /** Returns how long to sleep. */
  private async takeDue(): Promise<number> {
    const room = this.health.admit(this.config.SMTP_CONNECTIONS - this.onTheirWay.size, Date.now());
    if (room === 0) return SWEEP_MS;
    try {
      const claimed = await this.queue.claimDue(room);
      for (const one of claimed) this.start(one);
      return SWEEP_MS;
    } catch (error) {
      this.log.warn('mails wait: the queue cannot be read', { cause: String(error) });
      return AFTER_DATABASE_MS;
    }
  }

  private start(claimed: ClaimedMail): void {
    const way = this.deliver(claimed)
      .catch((error: unknown) => this.log.error('a mail could not be settled', { mailId: claimed.mail.id, cause: String(error) }))
      .finally(() => {
        this.onTheirWay.delete(way);
        this.alarm.ring();
      });
    this.onTheirWay.add(way);
  }

  private async deliver(claimed: ClaimedMail): Promise<void> {
    const { mail, number } = claimed;
    if (!mail.content) return;
    const outcome = await this.smtp.send(mail.outgoing({ subject: mail.subject, ...mail.content }));
    this.health.note(outcome.contact, Date.now());
    const done = await settleSurely(this.queue, claimed, outcome, this.stopping.signal);
    this.log.info(done ? 'mail done' : 'mail waits', {
      mailId: mail.id,
      template: mail.template,
      attempt: number,
      response: outcome.response,
    });
  }
}
