import {
  type Bilingual,
  type Channel,
  channels,
  ContractorView,
  type ContractType,
  contractTypes,
  Day,
  Emails,
  Figure,
  Flag,
  Int,
  type InvoiceDelivery,
  invoiceDeliveries,
  ListOf,
  MAX_BILLING_MAILS,
  Nested,
  OneOf,
  Optional,
  type PaymentMethod,
  paymentMethods,
  Text,
} from '@csite/protocol';
import { Max, Min } from 'class-validator';

/** A hundred times what is sold to one customer; beyond it somebody wrote bytes. */
const MOST_GIB = 1_000_000;

/** The terms that are reckoned from a start still have a year of four digits. */
const LATEST_START_YEAR = 9990;

const says = (ja: string, en: string): { context: Bilingual } => ({ context: { ja, en } });
const notNegative = says('0以上で指定してください。', 'Must be at least 0.');
const notBytes = says(`${MOST_GIB}以下のGiBで指定してください。`, `Must be GiB, at most ${MOST_GIB}.`);

/** The format of `customers.jsonl`: one customer a line. */
export class BillingRecord {
  @Flag() sameAsContractor!: boolean;
  @Optional() @Text() company?: string;
  @Optional() @Text({ min: 0 }) department?: string;
  @Optional() @Text({ min: 0 }) name?: string;
  @Optional() @Text({ min: 0, max: 7 }) postalCode?: string;
  @Optional() @Text({ min: 0 }) prefecture?: string;
  @Optional() @Text({ min: 0 }) city?: string;
  @Optional() @Text({ min: 0 }) street?: string;
  @Optional() @Text({ min: 0 }) building?: string;
  @Optional() @Text({ min: 0, max: 30 }) tel?: string;
  @Emails({ max: MAX_BILLING_MAILS }) mails!: string[];
  @OneOf(invoiceDeliveries) delivery!: InvoiceDelivery;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
}

export class LineRecord {
  @Text({ max: 40 }) code!: string;
  @Int({ min: 1, max: 1_000_000 }) quantity!: number;
}

export class DiskRecord {
  @Figure() @Min(0, notNegative) @Max(MOST_GIB, notBytes) capacityGiB!: number;
  @Figure() @Min(0, notNegative) @Max(MOST_GIB, notBytes) usedGiB!: number;
}

export class ContractRecord {
  @Text({ max: 40 }) product!: string;
  @Text({ max: 63, pattern: /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/ }) subdomain!: string;
  @OneOf(contractTypes) type!: ContractType;
  @Day({ until: LATEST_START_YEAR }) startedOn!: string;
  @ListOf(() => LineRecord, { max: 50 }) lines!: LineRecord[];
  @Int({ max: 1_000_000 }) usersInUse!: number;
  @Nested(() => DiskRecord) disk!: DiskRecord;
}

export class CustomerRecord {
  @Text({ max: 20 }) customerNumber!: string;
  @OneOf(channels) channel!: Channel;
  @Optional() @Text() partner?: string;
  @Nested(() => ContractorView) contractor!: ContractorView;
  @Nested(() => BillingRecord) billing!: BillingRecord;
  @ListOf(() => ContractRecord, { max: 20 }) contracts!: ContractRecord[];
}
