import { Email, Nested, OneOf, Text } from '../fields/fields';
import { secretMail } from '../wire/message';
import { ContractorMailRecipient } from './contractor-email-link.mail';

export const contractorEmailSteps = ['requested', 'changed'] as const;
export type ContractorEmailStep = (typeof contractorEmailSteps)[number];

export class ContractorEmailNoticeData {
  @Nested(() => ContractorMailRecipient) to!: ContractorMailRecipient;
  @Text() company!: string;
  @OneOf(contractorEmailSteps) step!: ContractorEmailStep;
  /** The new contractor mail. */
  @Email() email!: string;
  /** Name of the account that asked for it. */
  @Text() requestedBy!: string;
}

/** Word to the contractor mail that is replaced: when it is asked for, and when it is done. Beside the link, in one queue. */
export const ContractorEmailNotice = secretMail({
  subject: 'mail.contracts.contractor-email-notice.v1',
  data: ContractorEmailNoticeData,
});
