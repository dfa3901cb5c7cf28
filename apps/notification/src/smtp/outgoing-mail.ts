import type { RenderedLetter } from '../letter/letter';
import type { MailAttachment } from '../mail/mail-attachment';
import type { Mailbox } from '../mail/mailbox';

/** A mail on its way to the server. */
export interface OutgoingMail {
  /** The same at every try, so that a mail that arrived twice can be told. */
  readonly messageId: string;
  readonly to: Mailbox;
  readonly cc?: Mailbox;
  /** Who has not taken it yet; To and Cc stay in the header whoever is left. */
  readonly recipients: readonly string[];
  readonly date: Temporal.Instant;
  readonly letter: RenderedLetter;
  /** A PDF. */
  readonly attachment?: MailAttachment;
}
