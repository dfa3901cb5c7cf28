import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { NoticeImportService } from './notice-import.service';
import { NoticeController } from './notice.controller';
import { NoticeSchema } from './notice.entity';
import { NoticeReader } from './notice.reader';

/** What the vendor tells everybody: incidents, maintenance, news. */
@Module({
  imports: [ServiceModule.for({ name: 'status', entities: [NoticeSchema], config: ServiceConfig })],
  controllers: [NoticeController],
  providers: [NoticeReader, NoticeImportService],
})
export class StatusModule {}
