import type { InvoiceLineView, InvoiceTaxView } from '@csite/protocol';
import { Yen } from '@csite/values';
import { TaxRate } from '../issuer/tax-rate.value';

/** What takes back all of these, to the yen: reckoned anew over their sum the tax could be another. */
export const amountsBack = (documents: readonly { readonly taxes: readonly InvoiceTaxView[] }[]): InvoiceAmounts => {
  const all = documents.flatMap(({ taxes }) => taxes);
  const taxes = [...new Set(all.map(({ taxRate }) => taxRate))].map((taxRate) => {
    const same = all.filter((each) => each.taxRate === taxRate).map(({ net, tax }) => ({ net: Yen.of(net), tax: Yen.of(tax) }));
    const [net, tax] = [Yen.sum(same.map((each) => each.net)), Yen.sum(same.map((each) => each.tax))];
    return { taxRate, net: net.times(-1).amount, tax: tax.times(-1).amount };
  });
  return { taxes, ...sums(taxes) };
};

const sums = (taxes: readonly InvoiceTaxView[]): Omit<InvoiceAmounts, 'taxes'> => {
  const net = Yen.sum(taxes.map((each) => Yen.of(each.net)));
  const tax = Yen.sum(taxes.map((each) => Yen.of(each.tax)));
  return { net: net.amount, tax: tax.amount, total: net.plus(tax).amount };
};

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
  return { taxes, ...sums(taxes) };
};
