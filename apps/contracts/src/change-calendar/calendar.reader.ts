import type { AccountCaller, CalendarView, ContractType, ListCalendarRequest } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { MARKET_STAMP, MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { unknownContract } from '../contract/contract.reader';
import { calendarEntries } from './calendar-entries';
import type { CalendarApplication, CalendarContract } from './calendar-rows';

interface ContractRow {
  readonly stamp: string;
  readonly contractId: string;
  readonly product: string;
  readonly type: ContractType;
  readonly termsFrom: string;
}

const CONTRACTS = `
  select ${MARKET_STAMP} as stamp, contract_id as "contractId", product, contract_type as type, terms_from as "termsFrom"
  from contract where customer_id = $1 and ($2::text is null or product = $2)`;

/** Dates are compared as they are written; a deadline begins with its date in Tokyo. */
const APPLICATIONS = `
  select application_id as "applicationId", contract_id as "contractId", state, change
  from application
  where customer_id = $1 and ($2::text is null or product = $2)
    and (state in ('submitted', 'scheduled')
      or (state = 'applied' and change ->> 'effectiveOn' between $3::text and $4::text))
  order by application_id desc limit 500`;

/** The change calendar, in two statements at once. Of applications the newest 500 stand in it. */
@Injectable()
export class CalendarReader {
  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async list(
    { from, to, product }: ListCalendarRequest,
    { customerId }: Pick<AccountCaller, 'customerId'>,
  ): Promise<CalendarView> {
    const whose = [customerId, product ?? null];
    const [rows, applications] = await Promise.all([
      this.reads.run<ContractRow>(CompiledQuery.raw(CONTRACTS, whose)),
      this.reads.run<CalendarApplication>(CompiledQuery.raw(APPLICATIONS, [...whose, from, to])),
    ]);
    const [first] = rows;
    if (!first && product !== undefined) throw unknownContract(product);
    if (!first) return { products: [], items: [] };
    const market = await this.market.at(first.stamp);
    const today = this.clock.today();
    const contracts = contractsOf(rows, market, today);
    const days = { from: Temporal.PlainDate.from(from), to: Temporal.PlainDate.from(to) };
    return {
      products: contracts.map(({ product: code, productName }) => ({ product: code, productName })),
      items: calendarEntries({ contracts, applications, days, policy: market.policyOn(today) }, this.clock.now()),
    };
  }
}

const contractsOf = (rows: readonly ContractRow[], market: Market, today: Temporal.PlainDate): CalendarContract[] => {
  const catalogue = market.catalogueOn(today);
  const order = catalogue.products.map(({ code }) => code);
  return rows
    .map(({ contractId, product, type, termsFrom }) => ({
      contractId,
      product,
      productName: catalogue.product(product).name,
      type,
      termsFrom: Temporal.PlainDate.from(termsFrom),
    }))
    .toSorted((a, b) => order.indexOf(a.product) - order.indexOf(b.product));
};
