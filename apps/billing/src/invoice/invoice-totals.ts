import type { InvoiceLineView, InvoiceTaxView } from '@csite/protocol';
import { Yen } from '@csite/values';
import { TaxRate } from '../issuer/tax-rate.value';

export interface InvoiceAmounts {
  readonly taxes: InvoiceTaxView[];
  readonly net: number;
  readonly tax: number;
  readonly total: number;
}

/** Net per rate, tax once per rate and document, and the sums of both. Rates stand in the order of their first line. */
export const invoiceAmounts = (lines: readonly Pick<InvoiceLineView, 'amount' | 'taxRate'>[]): InvoiceAmounts => {
  const rates = [...new Set(lines.map(({ taxRate }) => taxRate))];
  const taxes = rates.map((taxRate) => {
    const net = Yen.sum(lines.filter((line) => line.taxRate === taxRate).map(({ amount }) => Yen.of(amount)));
    return { taxRate, net: net.amount, tax: TaxRate.parse(taxRate).on(net).amount };
  });
  const net = Yen.sum(taxes.map((each) => Yen.of(each.net)));
  const tax = Yen.sum(taxes.map((each) => Yen.of(each.tax)));
  return { taxes, net: net.amount, tax: tax.amount, total: net.plus(tax).amount };
};
