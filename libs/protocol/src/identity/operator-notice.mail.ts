import { Instant, Nested, OneOf, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import type { SecurityEvent } from './security-notice.mail';
import { IdentityMailRecipient } from './sign-up-link.mail';

/** What an operator is told of themselves, as somebody else may have done it. */
export const operatorEvents = [
  'new-device',
  'factor-added',
  'factor-removed',
  'factors-reset',
  'backup-codes-renewed',
] as const satisfies readonly SecurityEvent[];
export type OperatorEvent = (typeof operatorEvents)[number];

export class OperatorNoticeData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @OneOf(operatorEvents) event!: OperatorEvent;
  @Instant() occurredAt!: string;
  /** Browser and system of whoever did it, as far as they tell. */
  @Text({ min: 0 }) device!: string;
  @Text({ min: 0 }) clientAddress!: string;
}

/** Word to an operator of the vendor, who has no customer in whose name a mail could be. No secret, but for nobody else to read. */
export const OperatorNotice = secretMail({ subject: 'mail.identity.operator-notice.v1', data: OperatorNoticeData });
