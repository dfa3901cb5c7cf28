import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { MaintenanceReader } from './maintenance.reader';
import { NoticeImportService } from './notice-import.service';
import { NoticeController } from './notice.controller';
import { NoticeSchema } from './notice.entity';
import { NoticeReader } from './notice.reader';

/** What the vendor tells everybody: incidents, maintenance, news. */
@Module({
  imports: [ServiceModule.for({ name: 'status', entities: [NoticeSchema], config: ServiceConfig })],
  controllers: [NoticeController],
  providers: [NoticeReader, MaintenanceReader, NoticeImportService],
})
export class StatusModule {}
