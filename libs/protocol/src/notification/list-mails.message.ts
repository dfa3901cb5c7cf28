import { Email, Int, ListOf, OneOf, Optional, Text } from '../fields/fields';
import { fromShell, query } from '../wire/message';
import { mailStates, MailView } from './mail.view';
import type { MailState } from './mail.view';

export class ListMailsRequest {
  @Optional()
  @OneOf(mailStates)
  state?: MailState;

  /** Only mails To or Cc this address. */
  @Optional()
  @Email()
  recipient?: string;

  @Optional()
  @Int({ min: 1, max: 100 })
  limit?: number;

  /** `nextCursor` of the page before. */
  @Optional()
  @Text({ max: 200 })
  cursor?: string;
}

export class MailPage {
  @ListOf(() => MailView)
  items!: MailView[];

  @Optional()
  @Text()
  nextCursor?: string;
}

/** Mails, newest first, 20 a page unless told. For operators. */
export const ListMails = fromShell(query({ subject: 'rpc.notification.mail.list', request: ListMailsRequest, reply: MailPage }));
