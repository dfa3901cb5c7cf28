import { Email, Instant, Nested, OneOf, Optional, Secret, Text } from '../fields/fields';
import { roles, type Role } from '../wire/caller';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

export class SelfMadeAccount {
  @Text() name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Instant() createdAt!: string;
}

export class AccountCreatedNoticeData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  /** Stands above the name where the reader is the contractor. */
  @Optional() @Text() addressedCompany?: string;
  @Text() company!: string;
  @Nested(() => SelfMadeAccount) account!: SelfMadeAccount;
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** Word of an account that somebody made by sign-up, with the link by which its reader says that it is not one of theirs. */
export const AccountCreatedNotice = secretMail({
  subject: 'mail.identity.account-created-notice.v1',
  data: AccountCreatedNoticeData,
});
