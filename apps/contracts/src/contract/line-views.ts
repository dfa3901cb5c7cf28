import type { ContractLineView } from '@csite/protocol';
import type { Product } from '../catalogue/product.value';
import type { Lines } from './lines.value';

/** Lines with names and prices. */
export const lineViews = (lines: Lines, product: Product): ContractLineView[] =>
  lines.entries().map(({ code, quantity }) => {
    const { kind, name, unit, monthlyPrice } = product.item(code);
    return { code, kind, name, unit, quantity, unitPrice: monthlyPrice.amount, amount: monthlyPrice.times(quantity).amount };
  });
