import { type Bilingual, type CatalogueDocument, type FieldFailure, type ProductDocument, unprocessable } from '@csite/protocol';
import { TaxTable } from './tax-table.value';

/** An item code that contracts hold, which a catalogue must therefore know. */
export interface HeldItem {
  readonly product: string;
  readonly code: string;
}

/** @throws Failure `unprocessable` `catalogue.rejected` with everything that is wrong with it. */
export const checkCatalogue = (document: CatalogueDocument, held: readonly HeldItem[], today: Temporal.PlainDate): void => {
  const fields = [
    ...document.products.flatMap((product, index) => wrongIn(product, `document.products.${index}`)),
    ...missing(document, held),
    ...untaxed(document, today),
  ];
  if (fields.length === 0) return;
  throw unprocessable(
    'catalogue.rejected',
    {
      ja: `カタログに${fields.length}件の誤りがあります。修正してもう一度取り込んでください。`,
      en: `The catalogue has ${fields.length} mistakes. Correct them and import it again.`,
    },
    { fields },
  );
};

const wrong = (path: string, code: string, detail: Bilingual): FieldFailure => ({ path, code: `catalogue.${code}`, detail });

const wrongIn = ({ code, items, disk }: ProductDocument, path: string): FieldFailure[] => {
  const codes = items.map((item) => item.code);
  const doubles = codes.filter((item, index) => codes.indexOf(item) !== index);
  return [
    ...doubles.map((item) =>
      wrong(`${path}.items`, 'item-twice', {
        ja: `製品「${code}」に商品コード「${item}」が2回あります。1つにしてください。`,
        en: `Product "${code}" lists item "${item}" twice. Keep one.`,
      }),
    ),
    ...(items.some(({ kind }) => kind === 'plan')
      ? []
      : [
          wrong(`${path}.items`, 'plan-missing', {
            ja: `製品「${code}」にプランがありません。kind が plan の商品を追加してください。`,
            en: `Product "${code}" has no plan. Add an item whose kind is plan.`,
          }),
        ]),
    ...(codes.includes(disk.addOnCode)
      ? []
      : [
          wrong(`${path}.disk.addOnCode`, 'disk-item-missing', {
            ja: `製品「${code}」のディスク増設コード「${disk.addOnCode}」が商品にありません。商品を追加してください。`,
            en: `The disk add-on "${disk.addOnCode}" of product "${code}" is none of its items. Add it.`,
          }),
        ]),
  ];
};

const missing = ({ products }: CatalogueDocument, held: readonly HeldItem[]): FieldFailure[] =>
  held
    .filter(({ product, code }) => !products.find((each) => each.code === product)?.items.some((item) => item.code === code))
    .map(({ product, code }) =>
      wrong('document.products', 'held-item-missing', {
        ja: `製品「${product}」の商品コード「${code}」は契約で使用中のため、削除できません。カタログに残してください。`,
        en: `Item "${code}" of product "${product}" is under contract and cannot go. Keep it in the catalogue.`,
      }),
    );

const untaxed = ({ taxRates }: CatalogueDocument, today: Temporal.PlainDate): FieldFailure[] => {
  try {
    new TaxTable(taxRates).on(today);
    return [];
  } catch {
    return [
      wrong('document.taxRates', 'tax-missing', {
        ja: `${today}に適用される税率がありません。taxRates に追加してください。`,
        en: `No tax rate holds on ${today}. Add one to taxRates.`,
      }),
    ];
  }
};
