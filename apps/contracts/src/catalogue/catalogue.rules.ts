import { type CatalogueDocument, type FieldFailure, type ProductDocument, unprocessable } from '@csite/protocol';
import { taxMistakes } from './tax.rules';
import { wrong } from './wrong-field';

/** Item codes that some contract holds together, which a catalogue must therefore know. */
export interface HeldItems {
  readonly product: string;
  readonly codes: readonly string[];
}

/** @throws Failure `unprocessable` `catalogue.rejected` with everything that is wrong with it. */
export const checkCatalogue = (document: CatalogueDocument, held: readonly HeldItems[], today: Temporal.PlainDate): void => {
  const fields = [
    ...document.products.flatMap((product, index) => wrongIn(product, `document.products.${index}`)),
    ...doubleProducts(document),
    ...held.flatMap((items) => heldMistakes(items, document)),
    ...taxMistakes(document.taxRates, today),
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

const doubleProducts = ({ products }: CatalogueDocument): FieldFailure[] => {
  const codes = products.map(({ code }) => code);
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) =>
      wrong('document.products', 'product-twice', {
        ja: `製品「${code}」が2回あります。1つにしてください。`,
        en: `Product "${code}" is listed twice. Keep one.`,
      }),
    );
};

/** What is under contract stays on sale, and what makes a contract stays a plan. */
const heldMistakes = ({ product, codes }: HeldItems, { products }: CatalogueDocument): FieldFailure[] => {
  const items = products.find(({ code }) => code === product)?.items ?? [];
  const gone = codes.filter((code) => !items.some((item) => item.code === code));
  if (gone.length > 0)
    return gone.map((code) =>
      wrong('document.products', 'held-item-missing', {
        ja: `製品「${product}」の商品コード「${code}」は契約で使用中のため、削除できません。カタログに残してください。`,
        en: `Item "${code}" of product "${product}" is under contract and cannot go. Keep it in the catalogue.`,
      }),
    );
  const plans = items.filter(({ code, kind }) => kind === 'plan' && codes.includes(code));
  if (plans.length === 1) return [];
  return [
    wrong('document.products', 'held-plan-changed', {
      ja: `製品「${product}」の契約（${codes.join('、')}）のプランが${plans.length}件になります。商品の kind を元に戻してください。`,
      en: `A contract for product "${product}" (${codes.join(', ')}) would have ${plans.length} plans. Put the kind of its items back.`,
    }),
  ];
};
