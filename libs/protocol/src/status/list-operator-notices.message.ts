import { query } from '../wire/message';
import { GetNoticeRequest } from './get-notice.message';
import { ListNoticesRequest } from './list-notices.message';
import { OperatorNoticePage, OperatorNoticeView } from './operator-notice.view';

/** All notices for operators, also planned and withdrawn ones: newest first by publish time, 20 a page unless told. */
export const ListOperatorNotices = query({
  subject: 'rpc.status.operator.notices',
  request: ListNoticesRequest,
  reply: OperatorNoticePage,
});

/** One of them. */
export const GetOperatorNotice = query({
  subject: 'rpc.status.operator.notice',
  request: GetNoticeRequest,
  reply: OperatorNoticeView,
});
