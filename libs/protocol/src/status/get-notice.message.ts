import { Id } from '../fields/fields';
import { query } from '../wire/message';
import { NoticeView } from './notice.view';

export class GetNoticeRequest {
  @Id()
  noticeId!: string;
}

/** One published notice; `not-found` `notice.unknown` for others. Public: needs no session. */
export const GetNotice = query({ subject: 'rpc.status.notice.get', request: GetNoticeRequest, reply: NoticeView });
