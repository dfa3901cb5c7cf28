import {
  type AccountCaller,
  type ContractOnView,
  type ContractStateView,
  type Failure,
  type GetContractOnRequest,
  notFound,
  unprocessable,
} from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Yen } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { dateWords } from '../calendar/words';
import { MarketStore } from '../catalogue/market.store';
import { periodView } from '../change/amounts-view';
import { periodAmounts } from '../change/pricing';
import { unknownContract } from './contract.reader';
import { type RecordedChange, replayed } from './replay';

interface LastRow {
  readonly contractId: string;
  readonly firstOn: string;
  /** Absent before the first entry. */
  readonly historyId: string | null;
  readonly effectiveOn: string;
  readonly after: ContractStateView;
  /** A change that was recorded before it takes effect after the day. */
  readonly mixed: boolean;
}

const LAST_BY = `
  select c.contract_id as "contractId", h.history_id as "historyId", h.effective_on as "effectiveOn", h.after,
    (select min(e.effective_on) from contract_history e where e.contract_id = c.contract_id) as "firstOn",
    exists (select 1 from contract_history e
      where e.contract_id = c.contract_id and e.effective_on > $3::date and e.history_id < h.history_id) as mixed
  from contract c left join lateral (
    select history_id, effective_on, after from contract_history
    where contract_id = c.contract_id and effective_on <= $3::date order by history_id desc limit 1) h on true
  where c.customer_id = $1 and c.product = $2`;

const ALL_BY = `
  select before, after from contract_history
  where contract_id = $1 and effective_on <= $2::date order by history_id`;

/** What a contract was on a day. */
@Injectable()
export class ContractOnReader {
  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get({ product, on }: GetContractOnRequest, { customerId }: AccountCaller): Promise<ContractOnView> {
    const [last] = await this.reads.run<LastRow>(CompiledQuery.raw(LAST_BY, [customerId, product, on]));
    if (!last) throw unknownContract(product);
    if (on > this.clock.today().toString()) throw dayToCome(on);
    const { historyId, effectiveOn } = last;
    if (historyId === null) throw notYet(on, last.firstOn);
    const state = last.mixed ? await this.#replayed(last, on) : last.after;
    return { on, state, historyId, effectiveOn };
  }

  /** Rare: something was recorded after its day, and meanwhile another change that takes effect later. */
  async #replayed({ contractId, after, effectiveOn }: LastRow, on: string): Promise<ContractStateView> {
    const [first, ...rest] = await this.reads.run<RecordedChange>(CompiledQuery.raw(ALL_BY, [contractId, on]));
    if (!first) return after;
    const state = replayed([first, ...rest]);
    const day = Temporal.PlainDate.from(effectiveOn);
    const tax = (await this.market.current()).catalogueOn(day).taxes.on(day);
    const monthly = Yen.sum(state.lines.map(({ amount }) => Yen.of(amount)));
    return { ...state, perPeriod: periodView(periodAmounts(monthly, state.contractType, tax)) };
  }
}

const notYet = (on: string, firstOn: string): Failure => {
  const [day, first] = [on, firstOn].map((each) => dateWords(Temporal.PlainDate.from(each)));
  return notFound(
    'contract.not-yet',
    {
      ja: `${day?.ja ?? on}のご契約内容は記録されていません。記録は${first?.ja ?? firstOn}からあります。`,
      en: `There is no record of the contract on ${on}. Its history begins on ${firstOn}.`,
    },
    { data: { firstOn } },
  );
};

const dayToCome = (on: string): Failure =>
  unprocessable('contract.day-to-come', {
    ja: `${dateWords(Temporal.PlainDate.from(on)).ja}はまだ来ていません。本日以前の日付を指定してください。今後の変更は変更カレンダーでご確認いただけます。`,
    en: `${on} is still to come. Give today or a day before; changes to come stand in the calendar of changes.`,
  });
