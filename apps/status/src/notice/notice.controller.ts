import {
  GetNotice,
  type GetNoticeRequest,
  ImportNotices,
  type ImportNoticesRequest,
  type ImportNoticesView,
  LatestNotices,
  type LatestNoticesRequest,
  type LatestNoticesView,
  ListMaintenance,
  type ListMaintenanceRequest,
  ListNotices,
  type ListNoticesRequest,
  type MaintenanceList,
  type NoticePage,
  type NoticeView,
} from '@csite/protocol';
import { type Call, everyone, Handles, internal, type Written } from '@csite/messaging';
import { Controller } from '@nestjs/common';
import { LatestNoticesReader } from './latest-notices.reader';
import { MaintenanceReader } from './maintenance.reader';
import { NoticeImportService } from './notice-import.service';
import { NoticeReader } from './notice.reader';

@Controller()
export class NoticeController {
  constructor(
    private readonly reader: NoticeReader,
    private readonly latestNotices: LatestNoticesReader,
    private readonly maintenance: MaintenanceReader,
    private readonly importer: NoticeImportService,
  ) {}

  @Handles(ListNotices, everyone)
  list(request: ListNoticesRequest): Promise<NoticePage> {
    return this.reader.list(request);
  }

  @Handles(LatestNotices, everyone)
  latest(request: LatestNoticesRequest, { caller }: Call): Promise<Written<LatestNoticesView>> {
    return this.latestNotices.get(request, caller?.kind === 'account' ? caller : undefined);
  }

  @Handles(ListMaintenance, everyone)
  listMaintenance(request: ListMaintenanceRequest): Promise<MaintenanceList> {
    return this.maintenance.list(request);
  }

  @Handles(GetNotice, everyone)
  get(request: GetNoticeRequest): Promise<NoticeView> {
    return this.reader.get(request);
  }

  @Handles(ImportNotices, internal)
  import(request: ImportNoticesRequest): Promise<ImportNoticesView> {
    return this.importer.import(request);
  }
}
