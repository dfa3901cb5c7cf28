import { Email, Instant, ListOf, Nested, Optional, Secret, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

export class FrozenAccount {
  @Text() name!: string;
  @Email() email!: string;
}

export class FreezeDecisionLinkData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @Text() company!: string;
  @Nested(() => FrozenAccount) account!: FrozenAccount;
  /** What that one had invited: frozen with it, and decided on with it. */
  @Optional() @ListOf(() => FrozenAccount) along?: FrozenAccount[];
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** Where no owner is left who could decide: the link by which the contractor releases or deletes a frozen account. */
export const FreezeDecisionLink = secretMail({
  subject: 'mail.identity.freeze-decision-link.v1',
  data: FreezeDecisionLinkData,
});
