import { Instant, Nested, Secret, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

export class InvitationLinkData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @Text() company!: string;
  /** Name of the owner who asked for the account. */
  @Text() invitedBy!: string;
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** 「アカウント追加のお申込みを受け付けました」, with the link behind which the invitee sets a password. */
export const InvitationLink = secretMail({ subject: 'mail.identity.invitation-link.v1', data: InvitationLinkData });
