import { Int, ListOf, Nested, Optional, Text, Texts } from '../fields/fields';
import { query } from '../wire/message';
import { NoticeHeadline } from './notice.view';
import { UnreadNoticesView } from './unread-notices.message';

export class LatestNoticesRequest {
  @Texts({ max: 20 })
  products!: string[];

  /** How many of each list; 5 unless told. */
  @Optional()
  @Int({ min: 1, max: 20 })
  limit?: number;
}

/** What the TOP page shows of one product. */
export class ProductNotices {
  @Text()
  product!: string;

  /** 障害・メンテナンス情報, newest first. */
  @ListOf(() => NoticeHeadline)
  notices!: NoticeHeadline[];

  /** サポート最新情報, newest first. */
  @ListOf(() => NoticeHeadline)
  news!: NoticeHeadline[];
}

export class LatestNoticesView {
  /** One entry per product asked for, in that order. */
  @ListOf(() => ProductNotices)
  products!: ProductNotices[];

  /** Incidents and maintenance of these products that go on now: incidents first, then what began last. */
  @ListOf(() => NoticeHeadline)
  running!: NoticeHeadline[];

  /** What of these products the account that asks has not read; absent where none asks. */
  @Optional()
  @Nested(() => UnreadNoticesView)
  unread?: UnreadNoticesView;
}

/** The newest published notices and news per product, and what goes on, for the TOP page. Public: needs no session. */
export const LatestNotices = query({
  subject: 'rpc.status.notice.latest',
  request: LatestNoticesRequest,
  reply: LatestNoticesView,
});
