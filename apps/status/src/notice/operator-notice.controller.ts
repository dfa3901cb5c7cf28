import { type Call, Handles, operators } from '@csite/messaging';
import {
  AddNoticeUpdate,
  type AddNoticeUpdateRequest,
  ChangeNotice,
  type ChangeNoticeRequest,
  CreateNotice,
  type CreateNoticeRequest,
  type GetNoticeRequest,
  GetOperatorNotice,
  ListOperatorNotices,
  type ListNoticesRequest,
  type OperatorNoticePage,
  type OperatorNoticeView,
  WithdrawNotice,
} from '@csite/protocol';
import { Controller } from '@nestjs/common';
import { EditNoticeService } from './edit-notice.service';
import { OperatorNoticeReader } from './operator-notice.reader';

@Controller()
export class OperatorNoticeController {
  constructor(
    private readonly reader: OperatorNoticeReader,
    private readonly editing: EditNoticeService,
  ) {}

  @Handles(ListOperatorNotices, operators())
  list(request: ListNoticesRequest): Promise<OperatorNoticePage> {
    return this.reader.list(request);
  }

  @Handles(GetOperatorNotice, operators())
  get(request: GetNoticeRequest): Promise<OperatorNoticeView> {
    return this.reader.get(request);
  }

  @Handles(CreateNotice, operators())
  create(request: CreateNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.editing.create(request, call);
  }

  @Handles(ChangeNotice, operators())
  change(request: ChangeNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.editing.change(request, call);
  }

  @Handles(AddNoticeUpdate, operators())
  addUpdate(request: AddNoticeUpdateRequest, call: Call): Promise<OperatorNoticeView> {
    return this.editing.addUpdate(request, call);
  }

  @Handles(WithdrawNotice, operators())
  withdraw(request: GetNoticeRequest, call: Call): Promise<OperatorNoticeView> {
    return this.editing.withdraw(request, call);
  }
}
