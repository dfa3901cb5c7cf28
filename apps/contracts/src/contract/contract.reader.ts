import type { Written } from '@csite/messaging';
import { type AccountCaller, type ContractList, type ContractView, type Failure, notFound } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { contractSummary, contractView } from './contract-views';
import { CustomerViews } from './customer-views';

/** Contracts as they are shown. */
@Injectable()
export class ContractReader {
  constructor(private readonly views: CustomerViews) {}

  get(product: string, { customerId, role }: AccountCaller): Promise<Written<ContractView>> {
    return this.views.of(customerId, `contract ${product} ${role}`, ({ contracts, market, at }) => {
      const row = contracts.find((contract) => contract.product === product);
      if (!row) throw unknownContract(product);
      return contractView(row, market, at, role);
    });
  }

  list({ customerId }: AccountCaller): Promise<Written<ContractList>> {
    return this.views.of(customerId, 'contracts', ({ contracts, market, at }) => ({
      items: contracts.map((row) => contractSummary(row, market, at)),
    }));
  }
}

/** The same for a product that nobody sells and one that this customer does not have. */
export const unknownContract = (product: string): Failure =>
  notFound('contract.unknown', {
    ja: `製品「${product}」のご契約はありません。製品コードをご確認ください。`,
    en: `There is no contract for product "${product}". Check the product code.`,
  });
