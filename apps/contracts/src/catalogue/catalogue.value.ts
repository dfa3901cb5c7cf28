import type { ProductDocument, TaxRateDocument, VendorDocument } from '@csite/protocol';
import { Product } from './product.value';
import { TaxTable } from './tax-table.value';

/** What one version of the catalogue holds. */
export interface CatalogueContent {
  readonly products: readonly ProductDocument[];
  readonly taxRates: readonly TaxRateDocument[];
  readonly vendor: VendorDocument;
}

/** Products, prices and tax rates of one version. */
export class Catalogue {
  readonly products: readonly Product[];
  readonly taxes: TaxTable;

  constructor(
    readonly version: number,
    readonly content: CatalogueContent,
  ) {
    this.products = content.products.map((document) => new Product(document));
    this.taxes = new TaxTable(content.taxRates);
  }

  find(product: string): Product | undefined {
    return this.products.find(({ code }) => code === product);
  }

  /** @throws RangeError for a product that no catalogue sells: contracts are checked when they enter. */
  product(code: string): Product {
    const product = this.find(code);
    if (!product) throw new RangeError(`Catalogue ${this.version} holds no product ${code}`);
    return product;
  }
}
