import type { AccountCaller, OverviewView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { MarketStore } from '../catalogue/market.store';
import { unknownCustomer } from '../customer/customer.reader';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, type ContractRow } from './contract-row';
import { contractView } from './contract-views';

interface OverviewRow extends Omit<ContractRow, 'contractId'> {
  readonly customerId: string;
  readonly customerNumber: string;
  readonly company: string;
  /** Absent for a customer without any contract. */
  readonly contractId: string | null;
}

const OVERVIEW = `
  select cu.customer_id as "customerId", cu.customer_number as "customerNumber", cu.contractor ->> 'company' as company,
    ${CONTRACT_COLUMNS}
  from customer cu left join (${CONTRACT_TABLES}) on c.customer_id = cu.customer_id
  where cu.customer_id = $1`;

const holdsContract = (row: OverviewRow): row is OverviewRow & ContractRow => row.contractId !== null;

/** The TOP page, in one statement. */
@Injectable()
export class OverviewReader {
  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get({ customerId, role }: AccountCaller): Promise<OverviewView> {
    const rows = await this.reads.run<OverviewRow>(CompiledQuery.raw(OVERVIEW, [customerId]));
    const [first] = rows;
    if (!first) throw unknownCustomer();
    const market = await this.market.at(first.stamp);
    const at = this.clock.now();
    const order = market.catalogueOn(this.clock.today()).products.map(({ code }) => code);
    const columns = rows.filter(holdsContract).toSorted((a, b) => order.indexOf(a.product) - order.indexOf(b.product));
    return {
      customer: { customerId: first.customerId, customerNumber: first.customerNumber, company: first.company },
      products: columns.map((row) => contractView(row, market, at, role)),
    };
  }
}
