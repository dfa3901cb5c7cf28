import { Day, Int, ListOf, Nested, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { ActionView } from './action.view';
import { ApplicationSummaryView } from './application-summary.view';
import { ContractSummaryView } from './contract-summary.view';
import { DiskView } from './disk.view';
import { RenewalView } from './renewal.view';

export class GetContractRequest {
  /** Product code of the catalogue, e.g. `neo`. */
  @Text({ max: 40 }) product!: string;
}

/** One contract with its use, what is open for it and what can be changed. */
export class ContractView extends ContractSummaryView {
  @Day() startedOn!: string;
  /** Users that exist in the environment. */
  @Int() usersInUse!: number;
  @Nested(() => DiskView) disk!: DiskView;
  @ListOf(() => ApplicationSummaryView) openApplications!: ApplicationSummaryView[];
  /** Only of an annual contract. */
  @Optional() @Nested(() => RenewalView) renewal?: RenewalView;
  @ListOf(() => ActionView) actions!: ActionView[];
}

/** `not-found` `contract.unknown` when the caller's customer has no such contract. */
export const GetContract = query({ subject: 'rpc.contracts.contract.get', request: GetContractRequest, reply: ContractView });
