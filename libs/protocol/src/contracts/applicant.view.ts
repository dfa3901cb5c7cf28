import { Email, Id, Text } from '../fields/fields';

/** The account that applied; its log-in mail is the Cc of the receipt. */
export class ApplicantView {
  @Id() accountId!: string;
  @Text() name!: string;
  @Email() email!: string;
}
