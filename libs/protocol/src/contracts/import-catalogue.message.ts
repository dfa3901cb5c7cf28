import { Day, Flag, Int, Nested, Optional } from '../fields/fields';
import { command, fromShell } from '../wire/message';
import { CatalogueDocument } from './catalogue-document';

export class ImportCatalogueRequest {
  /** First day on which it holds; absent means that it holds at once and always did. */
  @Optional() @Day() validFrom?: string;
  @Nested(() => CatalogueDocument) document!: CatalogueDocument;
}

export class CatalogueImported {
  /** False when this very catalogue was in force already. */
  @Flag() changed!: boolean;
  @Int({ min: 1 }) catalogueVersion!: number;
  @Int({ min: 1 }) policyVersion!: number;
}

/** For operators: a new version of catalogue and policy; earlier versions stay. */
export const ImportCatalogue = fromShell(
  command({
    subject: 'rpc.contracts.catalogue.import',
    audit: ['catalogue.imported'],
    request: ImportCatalogueRequest,
    reply: CatalogueImported,
  }),
);
