import type { Written } from '@csite/messaging';
import type { AccountCaller, DiskForecastView, OverviewView } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { invoiceReaders } from '../charge/invoice-readers';
import { nextInvoice } from '../charge/next-invoice';
import { unknownCustomer } from '../customer/customer.reader';
import { DiskForecastReader } from '../disk/disk-forecast.reader';
import { contractView } from './contract-views';
import { CustomerViews } from './customer-views';

const unknown: DiskForecastView = { outlook: 'unknown' };

/** The TOP page but its notices. */
@Injectable()
export class OverviewReader {
  constructor(
    private readonly views: CustomerViews,
    private readonly forecasts: DiskForecastReader,
  ) {}

  get({ customerId, role }: AccountCaller): Promise<Written<OverviewView>> {
    return this.views.of(customerId, `overview ${role}`, async (held) => {
      const { customer, contracts, market, at } = held;
      if (!customer) throw unknownCustomer();
      const forecasts = await this.forecasts.of(customerId, tokyoDate(at));
      const products = contracts.map((row) => ({
        ...contractView(row, market, at, role),
        forecast: forecasts.get(row.product) ?? unknown,
      }));
      return { customer, products, ...(invoiceReaders.includes(role) && { nextInvoice: nextInvoice(held) }) };
    });
  }
}
