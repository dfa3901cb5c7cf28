import type { CatalogueDocument, CatalogueItemDocument, PolicyDocument } from '@csite/protocol';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Catalogue } from '../catalogue/catalogue.value';
import { Market } from '../catalogue/market.value';
import { Policy } from '../catalogue/policy.value';

const samples = join(__dirname, '../../../../deploy/samples');

/** The catalogue that the demo ships. */
export const sampleCatalogue = (): CatalogueDocument =>
  JSON.parse(readFileSync(join(samples, 'catalogue.json'), 'utf8')) as CatalogueDocument;

/** The customers that the demo ships, one JSON object each. */
export const sampleCustomers = (): string[] =>
  readFileSync(join(samples, 'customers.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** In what items differ from the sample, by their codes. */
export type ItemEdits = Readonly<Record<string, Partial<CatalogueItemDocument>>>;

/** The sample's prices under its policy, or one that differs from it. */
export const aMarket = (policy: Partial<PolicyDocument> = {}, step = 1, items: ItemEdits = {}): Market => {
  const document = JSON.parse(JSON.stringify(sampleCatalogue()).replaceAll('"step":1', `"step":${step}`)) as CatalogueDocument;
  for (const item of document.products.flatMap((product) => product.items)) Object.assign(item, items[item.code]);
  return new Market(
    [{ validFrom: '1970-01-01', value: new Catalogue(1, document) }],
    [{ validFrom: '1970-01-01', value: new Policy(1, { ...document.policy, ...policy }) }],
  );
};
