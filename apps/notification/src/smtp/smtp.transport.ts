import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { MailAttachment } from '../mail/mail-attachment';
import { Mailbox } from '../mail/mailbox';
import { NotificationConfig } from '../notification.config';
import type { DeliveryOutcome } from './delivery-outcome';
import { refuseStrayRecipients } from './recipient.check';
import type { OutgoingMail } from './outgoing-mail';
import { outcomeOfError, refusedOf } from './smtp-failure';

/** Hands mails to the mail server over a few connections that are kept open. Never tries twice: that is the queue's business. */
@Injectable()
export class SmtpTransport implements OnModuleDestroy {
  private readonly sender: Mailbox;
  private readonly timeout: number;
  private readonly transport: ReturnType<typeof openPool>;

  constructor(config: NotificationConfig) {
    this.sender = Mailbox.parse(config.MAIL_FROM);
    this.timeout = config.SMTP_TIMEOUT_SECONDS * 1000;
    this.transport = openPool(config);
    this.transport.use('stream', refuseStrayRecipients);
  }

  async send(mail: OutgoingMail): Promise<DeliveryOutcome> {
    try {
      const sent = await this.transport.sendMail(this.message(mail));
      const refused = refusedOf(sent.rejectedErrors ?? []);
      return { accepted: sent.accepted.map(addressOf), refused, response: sent.response.slice(0, 1000), contact: 'answered' };
    } catch (error) {
      return outcomeOfError(error, mail.recipients);
    }
  }

  onModuleDestroy(): void {
    this.transport.close();
  }

  private message(mail: OutgoingMail): Parameters<typeof this.transport.sendMail>[0] {
    const { messageId, to, cc, recipients, letter, attachment } = mail;
    return {
      messageId,
      date: new Date(mail.date.epochMilliseconds),
      from: this.sender,
      to: [to],
      cc: cc ? [cc] : [],
      envelope: { from: { name: '', address: this.sender.address }, to: recipients.map((address) => ({ name: '', address })) },
      ...letter,
      ...(attachment && { attachments: [pdf(attachment)] }),
      // Not base64: a link stays readable in the source of the mail, on a line of its own.
      encoding: 'quoted-printable',
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All', 'Content-Language': 'ja' },
      signal: AbortSignal.timeout(this.timeout),
    };
  }
}

const pdf = ({ fileName, base64 }: MailAttachment): object => ({
  filename: fileName,
  content: Buffer.from(base64, 'base64'),
  contentType: 'application/pdf',
});

const addressOf = (recipient: string | { address: string }): string =>
  typeof recipient === 'string' ? recipient : recipient.address;

const openPool = ({ SMTP_URL, SMTP_CONNECTIONS, SMTP_TIMEOUT_SECONDS }: NotificationConfig) => {
  const timeout = SMTP_TIMEOUT_SECONDS * 1000;
  return createTransport({
    url: SMTP_URL,
    pool: true,
    maxConnections: SMTP_CONNECTIONS,
    maxRequeues: 0,
    idleTimeout: 30_000,
    connectionTimeout: timeout / 2,
    greetingTimeout: timeout / 2,
    socketTimeout: timeout,
    dnsTimeout: timeout / 2,
    // Templates hold text alone: no mail may pull in a file or an address, whatever somebody typed.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
};
