import { Id, ListOf, Nested, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { ContractView } from './get-contract.message';

export class OverviewCustomerView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
}

/** The TOP page but for its notices. */
export class OverviewView {
  @Nested(() => OverviewCustomerView) customer!: OverviewCustomerView;
  /** A column per product, in the order of the catalogue. */
  @ListOf(() => ContractView) products!: ContractView[];
}

export const GetOverview = query({ subject: 'rpc.contracts.overview.get', request: Nothing, reply: OverviewView });
