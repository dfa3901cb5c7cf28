import { Int, ListOf, Nested, Optional } from '../fields/fields';
import { PeriodAmountsView } from './amounts.view';
import { ContractLineView } from './contract-line.view';

/** What a contract holds before or after a change. */
export class ContractStateView {
  @Int() users!: number;
  @ListOf(() => ContractLineView) lines!: ContractLineView[];
  @Optional() @Nested(() => PeriodAmountsView) perPeriod?: PeriodAmountsView;
}
