import { Instant, Int, Nested, OneOf, Optional, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

/** What a person is told of their own account, as somebody else may have done it. */
export const securityEvents = [
  'new-device',
  'password-changed',
  'password-reset',
  'factor-added',
  'factor-removed',
  'factors-reset',
  'factors-reset-by-operator',
  'sessions-ended-by-operator',
  'backup-codes-renewed',
  'account-frozen',
  'account-released',
] as const;
export type SecurityEvent = (typeof securityEvents)[number];

export class SecurityNoticeData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @Text() company!: string;
  @OneOf(securityEvents) event!: SecurityEvent;
  /** Whose account it is, where others are told of it, too. */
  @Optional() @Text() person?: string;
  /** How many accounts that one had invited it was done to as well. */
  @Optional() @Int() along?: number;
  @Instant() occurredAt!: string;
  /** Browser and system of whoever did it, as far as they tell. */
  @Text({ min: 0 }) device!: string;
  @Text({ min: 0 }) clientAddress!: string;
}

/** Word to the person about their account. No secret, but an address and a device: for nobody else to read. */
export const SecurityNotice = secretMail({ subject: 'mail.identity.security-notice.v1', data: SecurityNoticeData });
