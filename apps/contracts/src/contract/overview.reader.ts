import type { Written } from '@csite/messaging';
import type { AccountCaller, OverviewView } from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { unknownCustomer } from '../customer/customer.reader';
import { contractView } from './contract-views';
import { CustomerViews } from './customer-views';

/** The TOP page but its notices. */
@Injectable()
export class OverviewReader {
  constructor(private readonly views: CustomerViews) {}

  get({ customerId, role }: AccountCaller): Promise<Written<OverviewView>> {
    return this.views.of(customerId, `overview ${role}`, ({ customer, contracts, market, at }) => {
      if (!customer) throw unknownCustomer();
      return { customer, products: contracts.map((row) => contractView(row, market, at, role)) };
    });
  }
}
