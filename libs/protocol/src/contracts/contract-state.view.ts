import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Int, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { PeriodAmountsView } from './amounts.view';
import { ContractLineView } from './contract-line.view';
import { type ContractType, contractTypes } from './contract-terms';

/** What a contract is before or after a change. */
export class ContractStateView {
  /** The customer's name. */
  @Text() company!: string;
  /** Its reading; absent in what was recorded before readings were. */
  @Optional() @Text() companyKana?: string;
  @OneOf(contractTypes) contractType!: ContractType;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  @Int() users!: number;
  @ListOf(() => ContractLineView) lines!: ContractLineView[];
  @Optional() @Nested(() => PeriodAmountsView) perPeriod?: PeriodAmountsView;
}
