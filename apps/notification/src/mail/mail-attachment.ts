/** A PDF that goes along with a mail. */
export interface MailAttachment {
  readonly fileName: string;
  readonly base64: string;
}
