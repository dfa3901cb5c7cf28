import { Email, Instant, Nested, Secret, Text } from '../fields/fields';
import { secretMail } from '../wire/message';

export class IdentityMailRecipient {
  @Text() name!: string;
  @Email() address!: string;
}

export class SignUpLinkData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @Text() company!: string;
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** 「アカウント作成のお申込みを受け付けました」, with the link that creates the account. */
export const SignUpLink = secretMail({ subject: 'mail.identity.sign-up-link.v1', data: SignUpLinkData });
