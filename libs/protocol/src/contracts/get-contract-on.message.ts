import { Day, Id, Nested, Text } from '../fields/fields';
import { query } from '../wire/message';
import { ContractStateView } from './contract-state.view';

export class GetContractOnRequest {
  @Text({ max: 40 }) product!: string;
  /** Today or a day before: what is to come stands in the calendar of changes. */
  @Day() on!: string;
}

/** What a contract was on a day. */
export class ContractOnView {
  @Day() on!: string;
  /** At the prices of its last change by then. */
  @Nested(() => ContractStateView) state!: ContractStateView;
  /** The last change that had taken effect by then. */
  @Id() historyId!: string;
  @Day() effectiveOn!: string;
}

/**
 * All changes that had taken effect by that day, in the order in which they were recorded: on the present day that is the present
 * contract, also where a change was recorded after its day.
 * `not-found` `contract.unknown`, `contract.not-yet` before the first entry; `unprocessable` `contract.day-to-come` after today.
 */
export const GetContractOn = query({
  subject: 'rpc.contracts.contract.on',
  request: GetContractOnRequest,
  reply: ContractOnView,
});
