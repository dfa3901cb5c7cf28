import { ListOf } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { ContractSummaryView } from './contract-summary.view';

export class ContractList {
  @ListOf(() => ContractSummaryView) items!: ContractSummaryView[];
}

/** The caller's contracts, one per product. */
export const ListContracts = query({ subject: 'rpc.contracts.contract.list', request: Nothing, reply: ContractList });
