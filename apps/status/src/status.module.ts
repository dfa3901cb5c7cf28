import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { LatestNoticesReader } from './notice/latest-notices.reader';
import { MaintenanceReader } from './notice/maintenance.reader';
import { NoticeImportService } from './notice/notice-import.service';
import { NoticeController } from './notice/notice.controller';
import { NoticeSchema } from './notice/notice.entity';
import { NoticeReader } from './notice/notice.reader';

/** What the vendor tells everybody: incidents, maintenance, news. */
@Module({
  imports: [ServiceModule.for({ name: 'status', entities: [NoticeSchema], config: ServiceConfig })],
  controllers: [NoticeController],
  providers: [NoticeReader, LatestNoticesReader, MaintenanceReader, NoticeImportService],
})
export class StatusModule {}
