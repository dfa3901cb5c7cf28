import { Day, Email, ListOf, Nested, Optional, Text } from '../fields/fields';
import { BilingualView } from './bilingual.view';

/** The vendor's own days off, both ends included. */
export class ClosureDocument {
  @Day() from!: string;
  @Day() until!: string;
  @Nested(() => BilingualView) name!: BilingualView;
}

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** When somebody answers: on business days in Japan, by the clock of Tokyo. */
export class OpeningDocument {
  @Text({ max: 5, pattern: TIME }) from!: string;
  @Text({ max: 5, pattern: TIME }) until!: string;
  @ListOf(() => ClosureDocument, { max: 200 }) closures!: ClosureDocument[];
}

export class HelpdeskDocument {
  @Text({ max: 30 }) phone!: string;
  @Nested(() => BilingualView) hours!: BilingualView;
  @Email() mail!: string;
  /** The same as `hours` as data, for who asks whether it is open now. */
  @Optional() @Nested(() => OpeningDocument) opening?: OpeningDocument;
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
