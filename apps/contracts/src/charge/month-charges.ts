import type { ChargeOriginView, ContractChangeKind, ContractLineView, ContractStateView, MonthChargeView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Line } from '../contract/lines.value';
import { replayed } from '../contract/replay';

/** One entry of a contract's history, as far as a month looks at it. */
export interface PastChange {
  readonly kind: ContractChangeKind;
  readonly applicationId: string | null;
  readonly effectiveOn: Temporal.PlainDate;
  readonly before: ContractStateView | null;
  readonly after: ContractStateView;
}

interface Charged {
  readonly contractId: string;
  readonly product: Product;
  readonly lines: readonly Line[];
  /** Why a line is there; none of what is only planned. */
  readonly originOf: (code: string) => ChargeOriginView | undefined;
}

/** Every line for one whole month, at the prices of `product`. */
export const monthCharges = (charged: Charged, month: Temporal.PlainYearMonth): MonthChargeView[] =>
  charged.lines.map(({ code, quantity }) => {
    const { contractId, product } = charged;
    const { name, unit, monthlyPrice } = product.item(code);
    const [unitPrice, amount] = [monthlyPrice.amount, monthlyPrice.times(quantity).amount];
    const origin = charged.originOf(code);
    const remark = `${month.month}月分`;
    return {
      contractId,
      product: product.code,
      code,
      name,
      unit,
      quantity,
      unitPrice,
      amount,
      remark,
      ...(origin && { origin }),
    };
  });

/** What a contract was after `changes`, all of those that had taken effect, in the order in which they were recorded. */
export const stateAfter = (changes: readonly PastChange[]): Pick<ContractStateView, 'contractType' | 'lines'> | undefined => {
  const [first, ...rest] = changes;
  return first && replayed([first, ...rest]);
};

/** The change that made of a line what it is: the last one that gave it another quantity. */
export const originIn =
  (changes: readonly PastChange[]) =>
  (code: string): ChargeOriginView | undefined => {
    const last = changes.findLast(({ before, after }) => quantityIn(before?.lines, code) !== quantityIn(after.lines, code));
    if (!last) return undefined;
    const { kind, applicationId, effectiveOn } = last;
    return { kind, ...(applicationId !== null && { applicationId }), effectiveOn: effectiveOn.toString() };
  };

const quantityIn = (lines: readonly ContractLineView[] | undefined, code: string): number =>
  lines?.find((line) => line.code === code)?.quantity ?? 0;
