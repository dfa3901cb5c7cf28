import { IsArray, IsInt, ValidateIf } from 'class-validator';
import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Int, Nested, OneOf, OneOfEach } from '../fields/fields';
import { type Acceptance, acceptances } from './quote.view';

export class RenewalWindowDocument {
  @Int({ min: 1, max: 12 }) opensMonthsBeforeEnd!: number;
  @Int({ min: 1, max: 31 }) closesOnDayOfLastMonth!: number;
}

export class AllowedPaymentDocument {
  @OneOfEach(paymentMethods) monthly!: PaymentMethod[];
  @OneOfEach(paymentMethods) annual!: PaymentMethod[];
}

/** Who lets an application through, per kind. */
export class AcceptanceDocument {
  @OneOf(acceptances) users!: Acceptance;
  @OneOf(acceptances) options!: Acceptance;
  @OneOf(acceptances) plan!: Acceptance;
  @OneOf(acceptances) disk!: Acceptance;
  @OneOf(acceptances) terms!: Acceptance;
  @OneOf(acceptances) 'legal-name'!: Acceptance;
}

/** Deadlines and habits of the vendor: data, edited by its operators. */
export class PolicyDocument {
  @OneOf(['Asia/Tokyo']) timeZone!: string;
  /** Last day of a month on which a reduction still takes effect on the next 1st: a day of the month, or `month-end`. */
  @ValidateIf((policy: PolicyDocument) => policy.reductionDeadlineDay !== 'month-end')
  @Int({ min: 1, max: 31 })
  reductionDeadlineDay!: number | 'month-end';
  @OneOf(['from-next-month']) additionBilling!: string;
  @Nested(() => RenewalWindowDocument) renewalWindow!: RenewalWindowDocument;
  @IsArray() @IsInt({ each: true }) renewalNoticesDaysBeforeClose!: number[];
  @Int({ min: 1, max: 1440 }) quoteValidMinutes!: number;
  @Nested(() => AllowedPaymentDocument) allowedPayment!: AllowedPaymentDocument;
  @Nested(() => AcceptanceDocument) acceptance!: AcceptanceDocument;
}
