import { Int, ListOf, Nested } from '../fields/fields';
import { Nothing, query } from '../wire/message';
import { ReasonView } from './bilingual.view';
import { ProductDocument } from './catalogue-document';
import { VendorDocument } from './vendor-document';

export class CatalogueView {
  @ListOf(() => ProductDocument) products!: ProductDocument[];
  /** The policy in words. */
  @ListOf(() => ReasonView) policy!: ReasonView[];
  @Nested(() => VendorDocument) vendor!: VendorDocument;
  @Int({ min: 1 }) catalogueVersion!: number;
  @Int({ min: 1 }) policyVersion!: number;
}

/** What is sold today, and under which rules. */
export const GetCatalogue = query({ subject: 'rpc.contracts.catalogue.get', request: Nothing, reply: CatalogueView });
