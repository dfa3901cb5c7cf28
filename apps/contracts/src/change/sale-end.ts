import { type Failure, type ReasonView, unprocessable } from '@csite/protocol';
import { dateWords } from '../calendar/words';
import type { Lines } from '../contract/lines.value';
import type { Situation } from './situation';

/** What an announced catalogue does not sell any more is not bought before its day either: nobody would know its price then. */
export const saleEnd = (code: string, { product, market, today }: Situation): ReasonView | undefined => {
  const last = market.soldUntil(product, code, today);
  if (!last) return undefined;
  const { name } = product.item(code);
  const day = dateWords(last);
  return {
    code: 'item.sale-ends',
    ja: `${name.ja}は${day.ja}をもって販売を終了するため、新たにお申し込みいただけません。別の商品を選択してください。`,
    en: `${name.en} is sold until ${day.en} and cannot be added any more. Choose another item.`,
  };
};

/** @throws Failure `unprocessable` `item.sale-ends` when `after` has an item anew whose sale is to end. */
export const refuseEndingSale = (after: Lines, situation: Situation): void => {
  for (const code of after.codes()) {
    const reason = situation.contract.lines.quantityOf(code) > 0 ? undefined : saleEnd(code, situation);
    if (reason) throw refused(reason, code);
  }
};

const refused = ({ code, ja, en }: ReasonView, item: string): Failure => unprocessable(code, { ja, en }, { data: { item } });

/** Of items, those that can be bought anew; or why none can. */
export const stillSold = (codes: readonly string[], situation: Situation): { codes: string[]; reason?: ReasonView } => {
  const judged = codes.map((code) => ({ code, reason: saleEnd(code, situation) }));
  const sold = judged.filter(({ reason }) => !reason).map(({ code }) => code);
  const reason = sold.length === 0 ? judged[0]?.reason : undefined;
  return { codes: sold, ...(reason && { reason }) };
};
