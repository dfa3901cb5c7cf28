import type { Bilingual } from '@csite/protocol';
import type { Catalogue } from '../catalogue/catalogue.value';
import type { Item } from '../catalogue/item.value';
import type { Product } from '../catalogue/product.value';
import { dateWords } from '../calendar/words';
import type { ContractRecord, CustomerRecord, LineRecord } from './import-format';
import type { ImportMoment } from './import-moment';

/** What the catalogue and the rules of contracts say against a record; shapes are checked before. */
export const recordMistakes = (record: CustomerRecord, catalogue: Catalogue, numberPattern: RegExp): Bilingual[] => [
  ...numberMistakes(record, numberPattern),
  ...billingMistakes(record),
  ...doubleProducts(record),
  ...record.contracts.flatMap((contract) => contractMistakes(contract, catalogue)),
];

const numberMistakes = ({ customerNumber }: CustomerRecord, pattern: RegExp): Bilingual[] =>
  pattern.test(customerNumber)
    ? []
    : [
        {
          ja: `お客様番号「${customerNumber}」の形式が正しくありません。${pattern.source} に合う番号を指定してください。`,
          en: `The customer number "${customerNumber}" has the wrong format. Write one that matches ${pattern.source}.`,
        },
      ];

const billingMistakes = ({ billing }: CustomerRecord): Bilingual[] =>
  billing.sameAsContractor || billing.company
    ? []
    : [
        {
          ja: 'billing.company を指定するか、sameAsContractor を true にしてください。',
          en: 'Give billing.company, or set sameAsContractor to true.',
        },
      ];

const doubleProducts = ({ contracts }: CustomerRecord): Bilingual[] => {
  const codes = contracts.map(({ product }) => product);
  return codes
    .filter((code, index) => codes.indexOf(code) !== index)
    .map((code) => ({
      ja: `製品「${code}」の契約が2つあります。1つにしてください。`,
      en: `There are two contracts for product "${code}". Keep one.`,
    }));
};

const contractMistakes = (contract: ContractRecord, catalogue: Catalogue): Bilingual[] => {
  const product = catalogue.find(contract.product);
  if (!product) {
    const known = catalogue.products.map(({ code }) => code).join(', ');
    return [
      {
        ja: `製品「${contract.product}」はカタログにありません。${known} のいずれかを指定してください。`,
        en: `Product "${contract.product}" is not in the catalogue. Use one of ${known}.`,
      },
    ];
  }
  return [...termMistakes(contract), ...lineMistakes(contract, product)];
};

const termMistakes = ({ type, startedOn }: ContractRecord): Bilingual[] => {
  if (type === 'monthly' || startedOn.endsWith('-01')) return [];
  return [
    {
      ja: `年間契約の開始日「${startedOn}」は1日ではありません。月の1日を指定してください。`,
      en: `An annual contract begins on the 1st of a month, not on "${startedOn}". Correct startedOn.`,
    },
  ];
};

/** What is taken in is held on the days of announced catalogues too, which therefore sell it as what it is. */
export const announcedMistakes = (
  { contracts }: CustomerRecord,
  { market, today }: Pick<ImportMoment, 'market' | 'today'>,
): Bilingual[] =>
  contracts.flatMap(({ product: code, lines }) => {
    const product = market.catalogueOn(today).find(code);
    return lines.flatMap((line) => {
      const last = product?.find(line.code) && market.soldUntil(product, line.code, today);
      return last ? [soldUntil(line, last)] : [];
    });
  });

const soldUntil = ({ code }: LineRecord, last: Temporal.PlainDate): Bilingual => {
  const day = dateWords(last);
  return {
    ja: `商品コード「${code}」は予告済みのカタログで${day.ja}をもって販売終了になります。先にカタログへ戻すか、コードを修正してください。`,
    en: `An announced catalogue sells item "${code}" until ${day.en} only. Put it back there first, or correct the code.`,
  };
};

const lineMistakes = ({ lines }: ContractRecord, product: Product): Bilingual[] => {
  const unknown = lines.filter(({ code }) => !product.find(code));
  if (unknown.length > 0) {
    return unknown.map(({ code }) => ({
      ja: `商品コード「${code}」は製品「${product.code}」にありません。カタログのコードを指定してください。`,
      en: `Product "${product.code}" has no item "${code}". Use a code of the catalogue.`,
    }));
  }
  const doubles = lines.filter(({ code }, index) => lines.findIndex((line) => line.code === code) !== index);
  if (doubles.length > 0) return doubles.map(twice);
  const plans = lines.filter(({ code }) => product.item(code).kind === 'plan');
  const [plan] = plans;
  if (!plan || plans.length > 1) return [planCount(plans.length)];
  return lines.flatMap((line) => quantityMistakes(line, product.item(line.code), plan.quantity));
};

const twice = ({ code }: LineRecord): Bilingual => ({
  ja: `商品コード「${code}」の明細が2件あります。1件にまとめてください。`,
  en: `Item "${code}" is listed twice. Make it one line.`,
});

const planCount = (count: number): Bilingual => ({
  ja: `プランの明細が${count}件あります。1件にしてください。`,
  en: `There are ${count} plan lines. Have exactly one.`,
});

const quantityMistakes = ({ code, quantity }: LineRecord, item: Item, users: number): Bilingual[] => {
  if (item.kind === 'plan' && quantity < item.minimum)
    return [shouldBe(code, quantity, `${item.minimum}以上`, `at least ${item.minimum}`)];
  if (item.followsUsers() && quantity !== users) return [shouldBe(code, quantity, `プランと同じ${users}`, `the plan's ${users}`)];
  if (item.quantityRule === 'one' && quantity !== 1) return [shouldBe(code, quantity, '1', '1')];
  return [];
};

const shouldBe = (code: string, quantity: number, ja: string, en: string): Bilingual => ({
  ja: `商品コード「${code}」の数量「${quantity}」は${ja}にしてください。`,
  en: `The quantity of "${code}" is ${quantity}; make it ${en}.`,
});
