import { Nested, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { IdentityMailRecipient } from './sign-up-link.mail';

export class AlreadyRegisteredData {
  @Nested(() => IdentityMailRecipient) to!: IdentityMailRecipient;
  @Text() company!: string;
}

/** Sent in place of the sign-up link to an address that has an account: who asked must not learn that from csite. */
export const AlreadyRegistered = secretMail({
  subject: 'mail.identity.already-registered.v1',
  data: AlreadyRegisteredData,
});
