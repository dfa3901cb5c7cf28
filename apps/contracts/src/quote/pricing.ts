import type { Bilingual, BillingPeriod, ContractType } from '@csite/protocol';
import { Yen } from '@csite/values';
import type { Product } from '../catalogue/product.value';
import type { Amounts, TaxRate } from '../catalogue/tax-rate.value';
import type { Lines } from '../contract/lines.value';

/** A net amount that a change causes once. */
export interface Charge {
  readonly code: string;
  readonly name: Bilingual;
  readonly quantity: number;
  readonly unitPrice: Yen;
  readonly months: number;
  readonly amount: Yen;
}

export interface PeriodAmounts extends Amounts {
  readonly period: BillingPeriod;
}

const MONTHS: Record<BillingPeriod, number> = { month: 1, year: 12 };
const PERIOD: Record<ContractType, BillingPeriod> = { monthly: 'month', annual: 'year' };

export const monthlyNet = (lines: Lines, product: Product): Yen =>
  Yen.sum(lines.entries().map(({ code, quantity }) => product.item(code).monthlyPrice.times(quantity)));

/** What lines cost per billing period of their contract type. */
export const perPeriod = (lines: Lines, type: ContractType, product: Product, tax: TaxRate): PeriodAmounts => {
  const period = PERIOD[type];
  return { ...tax.on(monthlyNet(lines, product).times(MONTHS[period])), period };
};

/** Added quantity × monthly price × months, per line; nothing for no months. */
export const chargesFor = (before: Lines, after: Lines, months: number, product: Product): Charge[] => {
  if (months === 0) return [];
  return before.addedIn(after).map(({ code, quantity }) => {
    const { name, monthlyPrice } = product.item(code);
    return { code, name, quantity, unitPrice: monthlyPrice, months, amount: monthlyPrice.times(quantity).times(months) };
  });
};

export const netOf = (charges: readonly Charge[]): Yen => Yen.sum(charges.map(({ amount }) => amount));
