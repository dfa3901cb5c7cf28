import type { Bilingual, BillingPeriod, ChangeDirection, ContractType } from '@csite/protocol';
import { Yen } from '@csite/values';
import type { Product } from '../catalogue/product.value';
import type { Amounts, TaxRate } from '../catalogue/tax-rate.value';
import type { ContractState } from '../contract/contract-state.value';
import type { Lines } from '../contract/lines.value';
import type { ChargedSpan } from './timing';

/** So many more of an item, or of its price above that of the plan before. */
export interface Addition {
  readonly code: string;
  readonly name: Bilingual;
  readonly quantity: number;
  /** Yen per unit and month. */
  readonly unitPrice: Yen;
}

/** A net amount that a change causes once: for whole months, or for days of a month. */
export interface Charge extends Addition {
  readonly months: number;
  readonly part?: MonthPart;
  readonly amount: Yen;
  readonly from: Temporal.PlainYearMonth;
}

export interface MonthPart {
  readonly days: number;
  readonly of: number;
}

export interface PeriodAmounts extends Amounts {
  readonly period: BillingPeriod;
}

const MONTHS: Record<BillingPeriod, number> = { month: 1, year: 12 };
const PERIOD: Record<ContractType, BillingPeriod> = { monthly: 'month', annual: 'year' };

export const monthlyNet = (lines: Lines, product: Product): Yen =>
  Yen.sum(lines.entries().map(({ code, quantity }) => product.item(code).monthlyPrice.times(quantity)));

/** What costs `monthly` net in a month, per billing period of its contract type. */
export const periodAmounts = (monthly: Yen, type: ContractType, tax: TaxRate): PeriodAmounts => {
  const period = PERIOD[type];
  return { ...tax.on(monthly.times(MONTHS[period])), period };
};

/** What lines cost per billing period of their contract type. */
export const perPeriod = (lines: Lines, type: ContractType, product: Product, tax: TaxRate): PeriodAmounts =>
  periodAmounts(monthlyNet(lines, product), type, tax);

/** Another plan is more or less by its price; the same plan by what shrinks: one line that does makes all of it a reduction. */
export const directionOf = (before: ContractState, after: ContractState, product: Product): ChangeDirection => {
  if (before.lines.equals(after.lines)) return 'neutral';
  if (samePlan(before.lines, after.lines, product))
    return before.lines.shrinkingTo(after.lines).length > 0 ? 'reduction' : 'increase';
  return monthlyNet(after.lines, product).amount >= monthlyNet(before.lines, product).amount ? 'increase' : 'reduction';
};

const samePlan = (before: Lines, after: Lines, product: Product): boolean =>
  product.planOf(before).code === product.planOf(after).code;

/** What `after` has more than `before`. Another plan counts with the difference of its price. */
export const additions = (before: Lines, after: Lines, product: Product): Addition[] => {
  const was = product.planOf(before);
  return after
    .entries()
    .map(({ code, quantity }) => {
      const { name, kind, monthlyPrice } = product.item(code);
      const upgraded = kind === 'plan' && code !== was.code;
      return upgraded
        ? { code, name, quantity, unitPrice: monthlyPrice.minus(was.monthlyPrice) }
        : { code, name, quantity: quantity - before.quantityOf(code), unitPrice: monthlyPrice };
    })
    .filter(({ quantity, unitPrice }) => quantity > 0 && unitPrice.amount > 0);
};

/** A part of a month is rounded down per line; whole months are exact. */
export const chargesFor = (added: readonly Addition[], span: ChargedSpan, today: Temporal.PlainDate): Charge[] =>
  added.flatMap((addition) => [...partCharge(addition, span, today), ...wholeCharge(addition, span)]);

const partCharge = (addition: Addition, { days }: ChargedSpan, today: Temporal.PlainDate): Charge[] => {
  if (days === undefined) return [];
  const whole = addition.unitPrice.times(addition.quantity).times(days).amount;
  const part = { days, of: today.daysInMonth };
  return [{ ...addition, months: 0, part, from: today.toPlainYearMonth(), amount: Yen.of(Math.floor(whole / part.of)) }];
};

const wholeCharge = (addition: Addition, { months, from }: ChargedSpan): Charge[] =>
  months === 0 ? [] : [{ ...addition, months, from, amount: addition.unitPrice.times(addition.quantity).times(months) }];

export const netOf = (charges: readonly Charge[]): Yen => Yen.sum(charges.map(({ amount }) => amount));
