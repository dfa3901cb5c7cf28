import type { FieldFailure, TaxRateDocument } from '@csite/protocol';
import { TaxTable } from './tax-table.value';
import { wrong } from './wrong-field';

/** From `today` on there is one rate for every day: contracts are priced ahead. */
export const taxMistakes = (rates: readonly TaxRateDocument[], today: Temporal.PlainDate): FieldFailure[] => {
  const day = new TaxTable(rates).firstUnclear(today);
  if (day === undefined) return [];
  return [
    wrong('document.taxRates', 'tax-unclear', {
      ja: `${day}に適用される税率が1つに決まりません。taxRates の期間を途切れや重なりなく指定してください。`,
      en: `Not exactly one tax rate holds on ${day}. Let the periods of taxRates follow each other without gap or overlap.`,
    }),
  ];
};
