import { type PaymentMethod, paymentMethods } from '../billing/billing-terms';
import { Id, Int, ListOf, Nested, OneOf, Text } from '../fields/fields';
import { PeriodAmountsView } from './amounts.view';
import { BilingualView } from './bilingual.view';
import { ContractLineView } from './contract-line.view';
import { type ContractType, contractTypes } from './contract-terms';
import { TermView } from './term.view';

/** A contract without what surrounds it. */
export class ContractSummaryView {
  @Id() contractId!: string;
  @Text() product!: string;
  @Nested(() => BilingualView) productName!: BilingualView;
  @Text() subdomain!: string;
  @Text({ max: 300 }) environmentUrl!: string;
  @OneOf(contractTypes) contractType!: ContractType;
  @OneOf(paymentMethods) paymentMethod!: PaymentMethod;
  @Nested(() => TermView) term!: TermView;
  @ListOf(() => ContractLineView) lines!: ContractLineView[];
  /** Users under contract. */
  @Int() users!: number;
  /** What the contract costs per period now. */
  @Nested(() => PeriodAmountsView) perPeriod!: PeriodAmountsView;
  @Int({ min: 1 }) version!: number;
}
