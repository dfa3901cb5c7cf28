import { Email, Instant, Nested, Secret, Text } from '../fields/fields';
import { secretMail } from '../wire/message';

export class ContractorMailRecipient {
  @Text() name!: string;
  @Email() address!: string;
}

export class ContractorEmailLinkData {
  @Nested(() => ContractorMailRecipient) to!: ContractorMailRecipient;
  @Text() company!: string;
  /** Belongs into the fragment of the mailed URL, nowhere else. */
  @Secret({ max: 200 }) token!: string;
  @Instant() expiresAt!: string;
}

/** To the new contractor mail, with the link that makes it count. */
export const ContractorEmailLink = secretMail({
  subject: 'mail.contracts.contractor-email-link.v1',
  data: ContractorEmailLinkData,
});
