import { Day, Id, ListOf, Nested, Optional, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { AmountsView } from './amounts.view';
import { ContractView } from './get-contract.message';
import { DiskForecastView } from './get-disk-usage.message';

export class OverviewCustomerView {
  @Id() customerId!: string;
  @Text() customerNumber!: string;
  @Text() company!: string;
}

/** What the TOP page tells of one contract. */
export class OverviewContractView extends ContractView {
  /** What is to come of the disk. */
  @Nested(() => DiskForecastView) forecast!: DiskForecastView;
}

/**
 * What a customer will be billed next, all documents of that day: on the next 1st, or where nothing is billed then, when the
 * next term or the first month begins.
 */
export class NextInvoiceView extends AmountsView {
  @Day() issuedOn!: string;
}

/** The TOP page but for its notices. */
export class OverviewView {
  @Nested(() => OverviewCustomerView) customer!: OverviewCustomerView;
  /** A column per product, in the order of the catalogue. */
  @ListOf(() => OverviewContractView) products!: OverviewContractView[];
  /** With what is applied for and takes effect by then. Absent for roles that do not see invoices. */
  @Optional() @Nested(() => NextInvoiceView) nextInvoice?: NextInvoiceView;
}

export const GetOverview = query({ subject: 'rpc.contracts.overview.get', request: Nothing, reply: OverviewView });
