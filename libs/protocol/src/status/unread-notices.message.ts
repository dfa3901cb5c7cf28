import { Id, Int, ListOf, Optional, Text, Texts } from '../fields/fields';
import { unaudited } from '../audit/audit-acts';
import { command, Nothing, query } from '../wire/message';
import { GetNoticeRequest } from './get-notice.message';

export class UnreadNoticesRequest {
  /** Product codes; absent means all. */
  @Optional() @Texts({ max: 20 }) products?: string[];
}

/** How much of one product an account has not read. */
export class UnreadCount {
  @Text() product!: string;
  /** 障害・メンテナンス情報. */
  @Int() notices!: number;
  /** サポート最新情報. */
  @Int() news!: number;
}

export class UnreadNotice {
  @Id() noticeId!: string;
  /** Product codes of the catalogue. */
  @Texts({ max: 20 }) products!: string[];
}

export class UnreadNoticesView {
  /** One entry per product with something unread. */
  @ListOf(() => UnreadCount) products!: UnreadCount[];
  /** Newest first, at most 200. */
  @ListOf(() => UnreadNotice) notices!: UnreadNotice[];
}

/** What the account that asks has not read of the last 90 days, or not since it was changed or continued. */
export const ListUnreadNotices = query({
  subject: 'rpc.status.reading.unread',
  request: UnreadNoticesRequest,
  reply: UnreadNoticesView,
});

const why = unaudited('Reading is no act on the contract.');

/** The account has read the notice as it is now. `not-found` `notice.unknown`. Once more changes nothing. */
export const MarkNoticeRead = command({
  subject: 'rpc.status.reading.mark',
  audit: why,
  request: GetNoticeRequest,
  reply: Nothing,
});

/** The account has read everything there is now of the products. */
export const MarkNoticesRead = command({
  subject: 'rpc.status.reading.mark-all',
  audit: why,
  request: UnreadNoticesRequest,
  reply: Nothing,
});
