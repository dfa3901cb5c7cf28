import type {
  AccountCaller,
  ContractChangeKind,
  ContractHistoryPage,
  ContractStateView,
  HistoryActorView,
  HistoryEntryView,
  ListContractHistoryRequest,
} from '@csite/protocol';
import { Reads } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { unknownContract } from './contract.reader';
import { cursorId, PAGE, pageOf } from './page';

interface HistoryRow {
  readonly historyId: string;
  readonly kind: ContractChangeKind;
  readonly applicationId: string | null;
  readonly effectiveOn: string;
  readonly before: ContractStateView | null;
  readonly after: ContractStateView;
  readonly actor: HistoryActorView;
  readonly recordedAt: Temporal.Instant;
}

const HISTORY = `
  select h.history_id as "historyId", h.kind, h.application_id as "applicationId", h.effective_on as "effectiveOn",
    h.before, h.after, h.actor, h.recorded_at as "recordedAt"
  from contract c join contract_history h on h.contract_id = c.contract_id
  where c.customer_id = $1 and c.product = $2 and ($3::uuid is null or h.history_id < $3::uuid)
  order by h.history_id desc limit $4`;

const entryView = ({ applicationId, before, recordedAt, ...entry }: HistoryRow): HistoryEntryView => ({
  ...entry,
  ...(applicationId !== null && { applicationId }),
  ...(before !== null && { before }),
  recordedAt: toRfc3339(recordedAt),
});

/** 契約履歴, newest first. */
@Injectable()
export class HistoryReader {
  constructor(private readonly reads: Reads) {}

  async list(
    { product, limit = PAGE, cursor }: ListContractHistoryRequest,
    { customerId }: AccountCaller,
  ): Promise<ContractHistoryPage> {
    const parameters = [customerId, product, cursorId(cursor), limit + 1];
    const rows = await this.reads.run<HistoryRow>(CompiledQuery.raw(HISTORY, parameters));
    // Every contract has its first entry, so nothing at all means no contract.
    if (rows.length === 0 && cursor === undefined) throw unknownContract(product);
    return pageOf(rows, limit, ({ historyId }) => historyId, entryView);
  }
}
