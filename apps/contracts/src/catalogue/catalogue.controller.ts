import { everyone, Handles, internal } from '@csite/messaging';
import {
  type CatalogueImported,
  type CatalogueView,
  GetCatalogue,
  ImportCatalogue,
  type ImportCatalogueRequest,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { CatalogueReader } from './catalogue.reader';
import { ImportCatalogueService } from './import-catalogue.service';

@Controller()
export class CatalogueController {
  constructor(
    private readonly reader: CatalogueReader,
    private readonly imports: ImportCatalogueService,
  ) {}

  @Handles(GetCatalogue, everyone)
  get(): Promise<CatalogueView> {
    return this.reader.get();
  }

  @Handles(ImportCatalogue, internal)
  import(request: ImportCatalogueRequest): Promise<CatalogueImported> {
    return this.imports.import(request);
  }
}
