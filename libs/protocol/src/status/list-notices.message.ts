import { Flag, Int, ListOf, OneOfEach, Optional, Text, Texts } from '../fields/fields';
import { query } from '../wire/message';
import { noticeKinds } from './notice-terms';
import type { NoticeKind } from './notice-terms';
import { NoticeView } from './notice.view';

export class ListNoticesRequest {
  /** Product codes; absent means all. */
  @Optional()
  @Texts({ max: 20 })
  products?: string[];

  @Optional()
  @OneOfEach(noticeKinds)
  kinds?: NoticeKind[];

  @Optional()
  @Int({ min: 1, max: 100 })
  limit?: number;

  /** `nextCursor` of the page before. */
  @Optional()
  @Text({ max: 200 })
  cursor?: string;
}

export class ListPublishedNoticesRequest extends ListNoticesRequest {
  /** Each with the newest entry of its timeline, for whoever tells of a notice without leading to it. */
  @Optional()
  @Flag()
  withLastUpdate?: boolean;
}

export class NoticePage {
  @ListOf(() => NoticeView)
  items!: NoticeView[];

  /** Absent on the last page. */
  @Optional()
  @Text()
  nextCursor?: string;
}

/** Published notices, newest first, 20 a page unless told. Public: needs no session. */
export const ListNotices = query({
  subject: 'rpc.status.notice.list',
  request: ListPublishedNoticesRequest,
  reply: NoticePage,
});
