import { Day, Int, ListOf, Nested } from '../fields/fields';
import { fact } from '../wire/message';
import { TaxRateDocument } from './catalogue-document';
import { VendorDocument } from './vendor-document';

/** A version of the catalogue, as far as others go by it: tax rates and the vendor's own data. */
export class CatalogueSnapshot {
  @Int({ min: 1 }) version!: number;
  @Day() validFrom!: string;
  @ListOf(() => TaxRateDocument, { max: 100 }) taxRates!: TaxRateDocument[];
  @Nested(() => VendorDocument) vendor!: VendorDocument;
}

export const CatalogueChanged = fact({ subject: 'evt.contracts.catalogue.changed.v1', data: CatalogueSnapshot });
