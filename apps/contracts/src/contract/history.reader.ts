import {
  type AccountCaller,
  assertPeriod,
  type ContractChangeKind,
  type ContractHistoryPage,
  type ContractStateView,
  type HistoryActorView,
  type HistoryEntryView,
  type ListContractHistoryRequest,
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
  where c.customer_id = $1 and c.product = $2
    and ($3::uuid is null or h.history_id < $3::uuid)
    and ($4::text[] is null or h.kind = any($4))
    and ($5::date is null or h.effective_on >= $5::date)
    and ($6::date is null or h.effective_on <= $6::date)
  order by h.history_id desc limit $7`;

const HELD = 'select 1 from contract where customer_id = $1 and product = $2';

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

  async list(request: ListContractHistoryRequest, { customerId }: AccountCaller): Promise<ContractHistoryPage> {
    const { product, kinds = null, from = null, to = null, limit = PAGE, cursor } = request;
    assertPeriod(request);
    const parameters = [customerId, product, cursorId(cursor), kinds, from, to, limit + 1];
    const rows = await this.reads.run<HistoryRow>(CompiledQuery.raw(HISTORY, parameters));
    if (rows.length === 0) await this.#assertHeld(customerId, product);
    return pageOf(rows, limit, ({ historyId }) => historyId, entryView);
  }

  async #assertHeld(customerId: string, product: string): Promise<void> {
    const held = await this.reads.run(CompiledQuery.raw(HELD, [customerId, product]));
    if (held.length === 0) throw unknownContract(product);
  }
}
