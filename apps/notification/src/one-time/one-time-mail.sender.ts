import { Clock, Log } from '@csite/service';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { Mailbox } from '../mail/mailbox';
import { MailQueue } from '../mail/mail.queue';
import { MailWriter } from '../mail/mail.writer';
import { settleSurely } from '../mail/settling';
import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import { SmtpTransport } from '../smtp/smtp.transport';
import type { Template } from '../templates/template';

interface OneTimeMail<D> {
  readonly id: string;
  readonly template: Template<D>;
  readonly data: D & { readonly to: { readonly name: string; readonly address: string } };
  /** What must not be written down, should the mail server quote it. */
  readonly secret?: string;
  readonly expiresAt?: string;
}

/**
 * Sends mails with one-time links straight from their work queue. The text lives in memory alone; the row says that a
 * mail of that id exists and how it fared, so that a message that comes again is not sent again.
 */
@Injectable()
export class OneTimeMailSender implements BeforeApplicationShutdown {
  private readonly stopping = new AbortController();

  constructor(
    private readonly writer: MailWriter,
    private readonly queue: MailQueue,
    private readonly smtp: SmtpTransport,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  /** @throws Error when the mail has to come again later. */
  async send<D>({ id, template, data, secret, expiresAt }: OneTimeMail<D>): Promise<void> {
    const { mail, letter } = this.writer.oneTime(id, template, data, new Mailbox(data.to.name, data.to.address));
    if (expiresAt && Temporal.Instant.compare(expiresAt, this.clock.now()) <= 0)
      return this.queue.abandon(mail, 'its link expired before it could be sent');
    const claimed = await this.queue.claimOne(mail);
    if (!claimed) return;
    const outcome = withoutSecret(await this.smtp.send(claimed.mail.outgoing(letter)), secret);
    const done = await settleSurely(this.queue, claimed, outcome, this.stopping.signal);
    this.log.info(done ? 'mail done' : 'mail waits', {
      mailId: id,
      template: template.name,
      attempt: claimed.number,
      response: outcome.response,
    });
    if (!done) throw new Error(`mail ${id} has not been taken yet: ${outcome.response}`);
  }
}

const withoutSecret = (outcome: DeliveryOutcome, secret: string | undefined): DeliveryOutcome =>
  secret ? { ...outcome, response: outcome.response.replaceAll(secret, '…') } : outcome;
