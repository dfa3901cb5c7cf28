import type { MonthChargeView } from '@csite/protocol';

/** Lines of the same thing at the same price differ by their quantity alone. */
const same = (one: MonthChargeView, other: MonthChargeView): boolean =>
  one.contractId === other.contractId && one.code === other.code && one.unitPrice === other.unitPrice;

const quantityIn = (charges: readonly MonthChargeView[], like: MonthChargeView): number =>
  charges.filter((charge) => same(charge, like)).reduce((sum, { quantity }) => sum + quantity, 0);

/** What `now` has more or less than all that was `charged`: with it added, both come to the same. */
export const chargeDifference = (charged: readonly MonthChargeView[], now: readonly MonthChargeView[]): MonthChargeView[] => {
  const lines = [...now, ...charged].filter((line, index, all) => all.findIndex((other) => same(other, line)) === index);
  return lines.flatMap((line) => {
    const quantity = quantityIn(now, line) - quantityIn(charged, line);
    return quantity === 0 ? [] : [{ ...line, quantity, amount: quantity * line.unitPrice }];
  });
};
