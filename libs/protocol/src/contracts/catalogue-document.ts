import { Day, Flag, Int, ListOf, Nested, OneOf, Optional, Text } from '../fields/fields';
import { BilingualView } from './bilingual.view';
import { type ItemKind, itemKinds } from './contract-terms';
import { PolicyDocument } from './policy-document';
import { VendorDocument } from './vendor-document';

/** How the quantity of an option is fixed: as many as the plan has users, or one per contract. */
export const quantityRules = ['same-as-plan', 'one'] as const;
export type QuantityRule = (typeof quantityRules)[number];

/** In which months an item of a monthly contract cannot be reduced: its first one, and one with an addition. */
export class ReductionGuardsDocument {
  @Flag() firstMonth!: boolean;
  @Flag() monthOfIncrease!: boolean;
}

export class CatalogueItemDocument {
  @Text({ max: 40 }) code!: string;
  @OneOf(itemKinds) kind!: ItemKind;
  @Nested(() => BilingualView) name!: BilingualView;
  @Text({ max: 40 }) unit!: string;
  /** Yen per unit and month, without tax. */
  @Int() monthlyPrice!: number;
  @Optional() @Int({ min: 1 }) minimum?: number;
  @Optional() @Int({ min: 1 }) step?: number;
  @Optional() @OneOf(quantityRules) quantity?: QuantityRule;
  /** Both hold unless told otherwise. An annual contract is guarded in the last month of its term. */
  @Optional() @Nested(() => ReductionGuardsDocument) guards?: ReductionGuardsDocument;
}

export class ProductDiskDocument {
  @Int() includedGiBPerUser!: number;
  @Int({ min: 1 }) addOnGiB!: number;
  @Int({ min: 1 }) maxGiB!: number;
  @Text({ max: 40 }) addOnCode!: string;
}

export class ProductDocument {
  @Text({ max: 40, pattern: /^[a-z][a-z0-9-]*$/ }) code!: string;
  @Nested(() => BilingualView) name!: BilingualView;
  /** Address of an environment, with `{subdomain}` in it. */
  @Text({ max: 200, pattern: /\{subdomain\}/ }) url!: string;
  @Nested(() => ProductDiskDocument) disk!: ProductDiskDocument;
  @ListOf(() => CatalogueItemDocument) items!: CatalogueItemDocument[];
}

export class TaxRateDocument {
  /** A decimal fraction, e.g. `0.10`. */
  @Text({ max: 6, pattern: /^0\.\d{1,4}$/ }) rate!: string;
  @Day() from!: string;
  @Optional() @Day() until?: string;
}

/** The import format of `catalogue.json`: products, prices, tax rates, policy and the vendor's own data. */
export class CatalogueDocument {
  @Optional() @Text({ max: 2000 }) note?: string;
  @OneOf(['JPY']) currency!: string;
  @ListOf(() => TaxRateDocument, { max: 100 }) taxRates!: TaxRateDocument[];
  @Nested(() => PolicyDocument) policy!: PolicyDocument;
  @ListOf(() => ProductDocument, { max: 100 }) products!: ProductDocument[];
  @Nested(() => VendorDocument) vendor!: VendorDocument;
}
