import { ServiceConfig, ServiceModule } from '@csite/service';
import { Module } from '@nestjs/common';
import { FaqImportController } from './faq/faq-import.controller';
import { FaqImportService } from './faq/faq-import.service';
import { FaqController } from './faq/faq.controller';
import { FaqSchema } from './faq/faq.entity';
import { FaqReader } from './faq/faq.reader';
import { VoteFaqService } from './faq/vote-faq.service';
import { AnnounceNoticeService } from './notice/announce-notice.service';
import { LatestNoticesReader } from './notice/latest-notices.reader';
import { MaintenanceReader } from './notice/maintenance.reader';
import { EditNoticeService } from './notice/edit-notice.service';
import { NoticeImportService } from './notice/notice-import.service';
import { NoticeController } from './notice/notice.controller';
import { NoticeFacts } from './notice/notice.facts';
import { NoticeReader } from './notice/notice.reader';
import { NoticeSchema } from './notice/notice.schema';
import { OperatorNoticeController } from './notice/operator-notice.controller';
import { OperatorNoticeReader } from './notice/operator-notice.reader';
import { MarkReadService } from './reading/mark-read.service';
import { ReadingController } from './reading/reading.controller';
import { UnreadReader } from './reading/unread.reader';

/** What the vendor tells everybody: incidents, maintenance, news. */
@Module({
  imports: [ServiceModule.for({ name: 'status', entities: [NoticeSchema, FaqSchema], config: ServiceConfig })],
  controllers: [NoticeController, OperatorNoticeController, ReadingController, FaqController, FaqImportController],
  providers: [
    NoticeReader,
    LatestNoticesReader,
    MaintenanceReader,
    NoticeImportService,
    OperatorNoticeReader,
    EditNoticeService,
    AnnounceNoticeService,
    NoticeFacts,
    UnreadReader,
    MarkReadService,
    FaqReader,
    VoteFaqService,
    FaqImportService,
  ],
})
export class StatusModule {}
