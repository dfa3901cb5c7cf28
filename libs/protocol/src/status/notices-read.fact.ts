import { Id, Instant } from '../fields/fields';
import { fact } from '../wire/message';

export class NoticesReading {
  @Id() accountId!: string;
  @Id() customerId!: string;
  @Instant() readAt!: string;
}

/** An account has marked notices as read: what is unread on its other devices is less. Its aggregate is the account. */
export const NoticesRead = fact({ subject: 'evt.status.account.notices-read.v1', data: NoticesReading });
