import type { MailState } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, normalizeMailAddress } from '@csite/values';
import { defineEntity, type FilterQuery, p, type QueryOrderMap } from '@mikro-orm/core';
import type { RenderedLetter } from '../letter/letter';
import type { DeliveryOutcome } from '../smtp/delivery-outcome';
import type { OutgoingMail } from '../smtp/outgoing-mail';
import { retryDelay } from '../smtp/retry-delay';
import type { MailAttachment } from './mail-attachment';
import { Mailbox } from './mailbox';

export type MailContent = Pick<RenderedLetter, 'text' | 'html'>;

export interface MailAttempt {
  readonly number: number;
  readonly at: string;
  readonly outcome: 'accepted' | 'deferred' | 'refused' | 'unclear';
  readonly response: string;
}

interface MailDraft {
  /** Given when somebody else names the mail: a one-time mail is named by its event. */
  readonly id?: string;
  readonly template: string;
  readonly subject: string;
  /** Absent in a mail with a secret: it is never stored. */
  readonly content?: MailContent;
  readonly to: Mailbox;
  readonly cc?: Mailbox;
  readonly attachment?: MailAttachment;
  readonly sender: Mailbox;
  readonly queuedAt: Temporal.Instant;
}

/** The log keeps so many tries: enough to see a pattern, however long a server is away. */
const KEPT_ATTEMPTS = 20;

/** A mail in the queue: `queued` → `sent`, or `failed` (tried again) → `sent` or `abandoned`. Business time is shown, real time decides. */
export class Mail {
  readonly id: string;
  readonly template: string;
  readonly messageId: string;
  readonly subject: string;
  readonly toName: string;
  readonly toAddress: string;
  readonly ccName: string | null;
  readonly ccAddress: string | null;
  readonly content: MailContent | null;
  readonly attachment: MailAttachment | null;
  readonly queuedAt: Temporal.Instant;
  readonly createdAt: Temporal.Instant = Temporal.Now.instant();
  protected state: MailState = 'queued';
  /** Recipients who have neither taken nor refused it. */
  protected pending: string[];
  protected refused: string[] = [];
  protected attempts: number = 0;
  protected log: MailAttempt[] = [];
  protected sentAt: Temporal.Instant | null = null;
  /** When it is up for the next try; while one is under way, when whoever claimed it is taken for dead. */
  protected nextAttemptAt: Temporal.Instant = this.createdAt;

  constructor({ id = newId(), template, subject, content, to, cc, attachment, sender, queuedAt }: MailDraft) {
    const copy = cc && normalizeMailAddress(cc.address) !== normalizeMailAddress(to.address) ? cc : undefined;
    this.id = id;
    this.template = template;
    this.messageId = `<${id}@${sender.domain}>`;
    this.subject = subject;
    this.content = content ?? null;
    this.attachment = attachment ? { fileName: attachment.fileName, base64: attachment.base64 } : null;
    this.toName = to.name;
    this.toAddress = to.address;
    this.ccName = copy?.name ?? null;
    this.ccAddress = copy?.address ?? null;
    this.pending = [to.address, ...(copy ? [copy.address] : [])];
    this.queuedAt = queuedAt;
  }

  static readonly longestWaiting: QueryOrderMap<Mail> = { nextAttemptAt: 'asc' } as object;

  /** Mails that this queue may try now; those without stored content come from elsewhere. */
  static dueAt(now: Temporal.Instant): FilterQuery<Mail> {
    const due: object = { state: { $in: ['queued', 'failed'] }, content: { $ne: null }, nextAttemptAt: { $lte: now } };
    return due;
  }

  isDone(): boolean {
    return this.state === 'sent' || this.state === 'abandoned';
  }

  isFree(now: Temporal.Instant): boolean {
    return !this.isDone() && Temporal.Instant.compare(this.nextAttemptAt, now) <= 0;
  }

  /** Takes it for one try; after `lease` without a word anybody may claim it again. Returns the number of the try. */
  claim({ now, businessNow, lease }: { now: Temporal.Instant; businessNow: Temporal.Instant; lease: Temporal.Duration }): number {
    if (!this.isFree(now)) throw new Error(`mail ${this.id} is ${this.state} and not free for a try`);
    this.attempts += 1;
    this.nextAttemptAt = now.add(lease);
    this.note({ number: this.attempts, at: businessNow.toString(), outcome: 'unclear', response: 'no word yet' });
    return this.attempts;
  }

  /** What came of the try with that number. What was accepted counts however late the word comes. */
  settle(
    number: number,
    outcome: DeliveryOutcome,
    times: { now: Temporal.Instant; businessNow: Temporal.Instant; giveUpAfter: Temporal.Duration },
  ): void {
    if (this.isDone()) return;
    const settled = new Set([...outcome.accepted, ...outcome.refused]);
    this.pending = this.pending.filter((address) => !settled.has(address));
    this.refused = [...this.refused, ...outcome.refused];
    this.note({ number, at: times.businessNow.toString(), outcome: this.word(outcome), response: outcome.response });
    if (this.pending.length === 0) this.end(times.businessNow);
    else if (number === this.attempts) this.postpone(outcome, times);
  }

  /** Ends a mail that is of no use any more. */
  abandon(reason: string, businessNow: Temporal.Instant): void {
    if (this.isDone()) return;
    this.state = 'abandoned';
    this.note({ number: this.attempts + 1, at: businessNow.toString(), outcome: 'refused', response: reason });
  }

  outgoing(letter: RenderedLetter): OutgoingMail {
    return {
      messageId: this.messageId,
      to: new Mailbox(this.toName, this.toAddress),
      ...(this.ccAddress !== null && { cc: new Mailbox(this.ccName ?? '', this.ccAddress) }),
      recipients: this.pending,
      date: this.queuedAt,
      letter,
      ...(this.attachment && { attachment: this.attachment }),
    };
  }

  private end(businessNow: Temporal.Instant): void {
    this.state = this.refused.length === 0 ? 'sent' : 'abandoned';
    if (this.state === 'sent') this.sentAt = businessNow;
  }

  private postpone(
    { contact }: DeliveryOutcome,
    { now, giveUpAfter, businessNow }: { now: Temporal.Instant; businessNow: Temporal.Instant; giveUpAfter: Temporal.Duration },
  ): void {
    this.state = 'failed';
    this.nextAttemptAt = now.add(retryDelay(this.attempts, contact, Math.random()));
    if (Temporal.Instant.compare(this.createdAt.add(giveUpAfter), now) <= 0)
      this.abandon(`given up after ${giveUpAfter.total('hours')} hours`, businessNow);
  }

  private word({ accepted, refused, contact }: DeliveryOutcome): MailAttempt['outcome'] {
    if (refused.length > 0) return 'refused';
    if (accepted.length > 0 && this.pending.length === 0) return 'accepted';
    return contact === 'unclear' ? 'unclear' : 'deferred';
  }

  private note(attempt: MailAttempt): void {
    this.log = [...this.log.filter(({ number }) => number !== attempt.number), attempt].slice(-KEPT_ATTEMPTS);
  }
}

export const MailSchema = defineEntity({
  class: Mail,
  tableName: 'mail',
  properties: {
    id: p.uuid().primary(),
    template: p.string(),
    messageId: p.string(),
    subject: p.text(),
    toName: p.text(),
    toAddress: p.text(),
    ccName: p.text().nullable(),
    ccAddress: p.text().nullable(),
    content: p.json<MailContent>().nullable(),
    attachment: p.json<MailAttachment>().nullable(),
    queuedAt: p.type(InstantType),
    createdAt: p.type(InstantType),
    state: p.string().$type<MailState>(),
    pending: p.array(),
    refused: p.array(),
    attempts: p.integer(),
    log: p.json<MailAttempt[]>(),
    sentAt: p.type(InstantType).nullable(),
    nextAttemptAt: p.type(InstantType),
  },
});
