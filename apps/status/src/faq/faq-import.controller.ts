import { Handles, internal } from '@csite/messaging';
import {
  AppendFaqImport,
  type AppendFaqImportRequest,
  BeginFaqImport,
  CommitFaqImport,
  type FaqImportBegun,
  type ImportNoticesView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { FaqImportService } from './faq-import.service';

@Controller()
export class FaqImportController {
  constructor(private readonly imports: FaqImportService) {}

  @Handles(BeginFaqImport, internal)
  begin(): Promise<FaqImportBegun> {
    return this.imports.begin();
  }

  @Handles(AppendFaqImport, internal)
  append(request: AppendFaqImportRequest): Promise<object> {
    return this.imports.append(request);
  }

  @Handles(CommitFaqImport, internal)
  commit(request: FaqImportBegun): Promise<ImportNoticesView> {
    return this.imports.commit(request);
  }
}
