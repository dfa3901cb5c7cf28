import { IsArray, IsInt, ValidateBy } from 'class-validator';
import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Int, Nested, OneOf, OneOfEach, Optional } from '../fields/fields';
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

/** When a contractor is told that a disk fills. */
export class DiskNoticesDocument {
  /** Percent of the capacity; told once each. */
  @IsArray() @IsInt({ each: true }) atPercent!: number[];
  /** Above so many percent it is told again every day. */
  @Int({ min: 1, max: 1000 }) dailyAbovePercent!: number;
}

/** When an addition to a monthly contract, or the running month of an annual one, is billed. */
export const additionBillings = ['from-next-month', 'daily-proration', 'full-month'] as const;
export type AdditionBilling = (typeof additionBillings)[number];

export interface BusinessDaysDeadline {
  readonly businessDaysBeforeMonthEnd: number;
}
export type ReductionDeadlineDocument = number | 'month-end' | BusinessDaysDeadline;

const isDay = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 31;

const isBusinessDays = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null || Object.keys(value).join() !== 'businessDaysBeforeMonthEnd') return false;
  const { businessDaysBeforeMonthEnd: days } = value as BusinessDaysDeadline;
  return Number.isInteger(days) && days >= 1 && days <= 15;
};

const IsReductionDeadline = (): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isReductionDeadline',
      validator: { validate: (value) => value === 'month-end' || isDay(value) || isBusinessDays(value) },
    },
    {
      context: {
        ja: '日（1〜31）、「month-end」、または {"businessDaysBeforeMonthEnd": 1〜15} で指定してください。',
        en: 'Must be a day (1 to 31), "month-end", or {"businessDaysBeforeMonthEnd": 1 to 15}.',
      },
    },
  );

/** Deadlines and habits of the vendor: data, edited by its operators. */
export class PolicyDocument {
  @OneOf(['Asia/Tokyo']) timeZone!: string;
  /**
   * Last day of a month on which a reduction still takes effect on the next 1st: a day of the month (the last one of a
   * shorter month), `month-end`, or so many business days before the month's last day.
   */
  @IsReductionDeadline() reductionDeadlineDay!: ReductionDeadlineDocument;
  @OneOf(additionBillings) additionBilling!: AdditionBilling;
  @Nested(() => RenewalWindowDocument) renewalWindow!: RenewalWindowDocument;
  @IsArray() @IsInt({ each: true }) renewalNoticesDaysBeforeClose!: number[];
  @Int({ min: 1, max: 1440 }) quoteValidMinutes!: number;
  @Nested(() => AllowedPaymentDocument) allowedPayment!: AllowedPaymentDocument;
  @Nested(() => AcceptanceDocument) acceptance!: AcceptanceDocument;
  /** At 80 and 90 percent, and daily above 100, unless it says otherwise. */
  @Optional() @Nested(() => DiskNoticesDocument) diskNotices?: DiskNoticesDocument;
}
