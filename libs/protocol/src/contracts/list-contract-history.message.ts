import { Day, Email, Id, Instant, Int, ListOf, Nested, OneOf, OneOfEach, Optional, Text } from '../fields/fields';
import { query } from '../wire/message';
import { type ContractChangeKind, contractChangeKinds } from './application-terms';
import { ContractStateView } from './contract-state.view';

export class ListContractHistoryRequest {
  @Text({ max: 40 }) product!: string;
  @Optional() @OneOfEach(contractChangeKinds) kinds?: ContractChangeKind[];
  /** Effective on or after, and on or before. */
  @Optional() @Day() from?: string;
  @Optional() @Day() to?: string;
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

/** Who changed a contract: an account of the customer, or the vendor when there is no account. */
export class HistoryActorView {
  @Optional() @Id() accountId?: string;
  @Text() name!: string;
  @Optional() @Email() email?: string;
  /** The operator of the vendor who accepted the application. */
  @Optional() @Text() acceptedBy?: string;
}

export class HistoryEntryView {
  @Id() historyId!: string;
  @OneOf(contractChangeKinds) kind!: ContractChangeKind;
  @Optional() @Id() applicationId?: string;
  @Day() effectiveOn!: string;
  /** Absent at the beginning. */
  @Optional() @Nested(() => ContractStateView) before?: ContractStateView;
  @Nested(() => ContractStateView) after!: ContractStateView;
  @Nested(() => HistoryActorView) actor!: HistoryActorView;
  @Instant() recordedAt!: string;
}

export class ContractHistoryPage {
  @ListOf(() => HistoryEntryView) items!: HistoryEntryView[];
  /** Absent on the last page. */
  @Optional() @Text() nextCursor?: string;
}

/** Every change of a contract, the last recorded first, 20 a page unless told. `invalid` `period.reversed` when `from` is after `to`. */
export const ListContractHistory = query({
  subject: 'rpc.contracts.contract.history',
  request: ListContractHistoryRequest,
  reply: ContractHistoryPage,
});
