import { type AccountCaller, type ContractList, type ContractView, type Failure, notFound } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { MarketStore } from '../catalogue/market.store';
import { CONTRACT_COLUMNS, CONTRACT_TABLES, type ContractRow } from './contract-row';
import { contractSummary, contractView } from './contract-views';

const OF_CUSTOMER = `select ${CONTRACT_COLUMNS} from ${CONTRACT_TABLES} where c.customer_id = $1`;
const OF_PRODUCT = `${OF_CUSTOMER} and c.product = $2`;

/** Contracts as they are shown: one statement each. */
@Injectable()
export class ContractReader {
  constructor(
    private readonly reads: Reads,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async get(product: string, { customerId, role }: AccountCaller): Promise<ContractView> {
    const [row] = await this.reads.run<ContractRow>(CompiledQuery.raw(OF_PRODUCT, [customerId, product]));
    if (!row) throw unknownContract(product);
    return contractView(row, await this.market.at(row.stamp), this.clock.now(), role);
  }

  async list({ customerId }: AccountCaller): Promise<ContractList> {
    const rows = await this.reads.run<ContractRow>(CompiledQuery.raw(OF_CUSTOMER, [customerId]));
    const [first] = rows;
    if (!first) return { items: [] };
    const market = await this.market.at(first.stamp);
    const at = this.clock.now();
    const order = market.catalogueOn(this.clock.today()).products.map(({ code }) => code);
    const items = rows.map((row) => contractSummary(row, market, at));
    return { items: items.toSorted((a, b) => order.indexOf(a.product) - order.indexOf(b.product)) };
  }
}

/** The same for a product that nobody sells and one that this customer does not have. */
export const unknownContract = (product: string): Failure =>
  notFound('contract.unknown', {
    ja: `製品「${product}」のご契約はありません。製品コードをご確認ください。`,
    en: `There is no contract for product "${product}". Check the product code.`,
  });
