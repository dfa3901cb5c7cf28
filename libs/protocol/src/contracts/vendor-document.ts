import { Email, Nested, Optional, Text } from '../fields/fields';
import { BilingualView } from './bilingual.view';

export class HelpdeskDocument {
  @Text({ max: 30 }) phone!: string;
  @Nested(() => BilingualView) hours!: BilingualView;
  @Email() mail!: string;
}

export class SenderDocument {
  @Text() name!: string;
  @Email() address!: string;
}

/** The vendor as bills, mails and the foot of every page name it. */
export class VendorDocument {
  @Text() name!: string;
  /** The sign above the name on bills. */
  @Optional() @Text() brand?: string;
  @Text() department!: string;
  @Text({ max: 7 }) postalCode!: string;
  @Text() address!: string;
  @Text({ max: 30 }) tel!: string;
  @Text({ max: 30 }) fax!: string;
  /** `T` and 13 digits. */
  @Text({ pattern: /^T\d{13}$/ }) registrationNumber!: string;
  /** Whom bills name to ask, e.g. クラウドサービス担当. */
  @Optional() @Text() contact?: string;
  /** Where transfers go, as bills print it. */
  @Optional() @Text() bankAccount?: string;
  @Nested(() => SenderDocument) mailFrom!: SenderDocument;
  @Nested(() => HelpdeskDocument) helpdesk!: HelpdeskDocument;
  @Text({ max: 300 }) termsUrl!: string;
}
