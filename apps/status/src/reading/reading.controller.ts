import { accounts, type Call, Handles } from '@csite/messaging';
import {
  type GetNoticeRequest,
  ListUnreadNotices,
  MarkNoticeRead,
  MarkNoticesRead,
  type UnreadNoticesRequest,
  type UnreadNoticesView,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { MarkReadService } from './mark-read.service';
import { UnreadReader } from './unread.reader';

@Controller()
export class ReadingController {
  constructor(
    private readonly reader: UnreadReader,
    private readonly marks: MarkReadService,
  ) {}

  @Handles(ListUnreadNotices, accounts())
  unread(request: UnreadNoticesRequest, call: Call): Promise<UnreadNoticesView> {
    return this.reader.list(request, call.account);
  }

  @Handles(MarkNoticeRead, accounts())
  mark(request: GetNoticeRequest, call: Call): Promise<object> {
    return this.marks.mark(request, call);
  }

  @Handles(MarkNoticesRead, accounts())
  markAll(request: UnreadNoticesRequest, call: Call): Promise<object> {
    return this.marks.markAll(request, call);
  }
}
