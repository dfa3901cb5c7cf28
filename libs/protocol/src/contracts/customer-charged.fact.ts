import { paymentMethods, type PaymentMethod } from '../billing/billing-terms';
import { Id, Int, ListOf, Month, OneOf } from '../fields/fields';
import { fact } from '../wire/message';
import { MonthChargeView } from './month-charge.view';

/** What all monthly contracts of a customer cost in one month. */
export class CustomerChargedSnapshot {
  @Id() customerId!: string;
  @Month() month!: string;
  /** 1 on the first of the month. Each later one tells only of what differs from those before: a change was applied after its day. */
  @Int({ min: 1 }) revision!: number;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  @ListOf(() => MonthChargeView) charges!: MonthChargeView[];
}

export const CustomerCharged = fact({ subject: 'evt.contracts.customer.charged.v1', data: CustomerChargedSnapshot });
