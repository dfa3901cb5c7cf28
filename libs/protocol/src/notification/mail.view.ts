import { Email, Id, Instant, Int, ListOf, OneOf, Optional, Text } from '../fields/fields';

/** `failed` is tried again by itself; `abandoned` is not. */
export const mailStates = ['queued', 'sent', 'failed', 'abandoned'] as const;
export type MailState = (typeof mailStates)[number];

export class MailRecipient {
  @Text({ min: 0 })
  name!: string;

  @Email()
  address!: string;
}

/** One try to hand a mail over. */
export class MailAttemptView {
  @Instant()
  at!: string;

  /** `unclear`: the connection broke on the way, or the try is still under way. */
  @OneOf(['accepted', 'deferred', 'refused', 'unclear'])
  outcome!: 'accepted' | 'deferred' | 'refused' | 'unclear';

  /** What the receiving server said, or why it could not be reached. */
  @Text({ min: 0, max: 1000 })
  response!: string;
}

/** A mail as operators see it: never its text, which may name what only the recipient should know. */
export class MailView {
  @Id()
  mailId!: string;

  @Text()
  template!: string;

  @Text({ max: 500 })
  messageId!: string;

  @Text({ max: 500 })
  subject!: string;

  @ListOf(() => MailRecipient)
  to!: MailRecipient[];

  @ListOf(() => MailRecipient)
  cc!: MailRecipient[];

  @OneOf(mailStates)
  state!: MailState;

  @Int()
  attempts!: number;

  @Instant()
  queuedAt!: string;

  @Optional()
  @Instant()
  sentAt?: string;

  /** The last ten tries, newest first. */
  @ListOf(() => MailAttemptView)
  log!: MailAttemptView[];
}
