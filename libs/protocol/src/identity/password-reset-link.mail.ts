import { Instant, Nested, Secret, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

export class PasswordResetLinkData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  /** One address may have accounts at two companies. */
  @Text() company!: string;
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** The link behind which a forgotten password is set anew. */
export const PasswordResetLink = secretMail({ subject: 'mail.identity.password-reset-link.v1', data: PasswordResetLinkData });
