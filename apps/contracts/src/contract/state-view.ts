import type { ContractStateView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import { periodView } from '../change/amounts-view';
import type { PeriodAmounts } from '../change/pricing';
import type { ContractState } from './contract-state.value';
import { lineViews } from './line-views';

/** A contract before or after a change, with names and prices. */
export const stateView = (state: ContractState, product: Product, amounts: PeriodAmounts): ContractStateView => ({
  company: state.company,
  companyKana: state.companyKana,
  contractType: state.type,
  paymentMethod: state.paymentMethod,
  users: product.usersOf(state.lines),
  lines: lineViews(state.lines, product),
  perPeriod: periodView(amounts),
});
