import { Handles, internal } from '@csite/messaging';
import {
  AppendImport,
  type AppendImportRequest,
  BeginImport,
  type BeginImportRequest,
  CommitImport,
  type CommitImportRequest,
  type ImportAppended,
  type ImportBegun,
  type ImportCommitted,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { ImportCustomersService } from './import-customers.service';

@Controller()
export class ImportController {
  constructor(private readonly imports: ImportCustomersService) {}

  @Handles(BeginImport, internal)
  begin(request: BeginImportRequest): Promise<ImportBegun> {
    return this.imports.begin(request);
  }

  @Handles(AppendImport, internal)
  append(request: AppendImportRequest): Promise<ImportAppended> {
    return this.imports.append(request);
  }

  @Handles(CommitImport, internal)
  commit(request: CommitImportRequest): Promise<ImportCommitted> {
    return this.imports.commit(request);
  }
}
