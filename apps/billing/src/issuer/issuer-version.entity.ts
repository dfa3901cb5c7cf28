import type { CatalogueSnapshot, TaxRateDocument, VendorDocument } from '@csite/protocol';
import { defineEntity, p } from '@mikro-orm/core';

/** In whose name documents are issued from a day on, and at which rates of tax. Written once. */
export class IssuerVersion {
  readonly version: number;
  readonly validFrom: string;
  readonly taxRates: readonly TaxRateDocument[];
  readonly vendor: VendorDocument;

  constructor({ version, validFrom, taxRates, vendor }: CatalogueSnapshot) {
    this.version = version;
    this.validFrom = validFrom;
    this.taxRates = taxRates;
    this.vendor = vendor;
  }
}

export const IssuerVersionSchema = defineEntity({
  class: IssuerVersion,
  tableName: 'issuer_version',
  properties: {
    version: p.integer().primary(),
    validFrom: p.text(),
    taxRates: p.json<readonly TaxRateDocument[]>(),
    vendor: p.json<VendorDocument>(),
  },
});
