import { Int, ListNoticesRequest, noticeKinds, OneOf, Optional, Text } from '@csite/protocol';

export class NoticeQuery {
  /** Product code of the catalogue; absent means all. */
  @Optional() @Text({ max: 40 }) product?: string;
  @Optional() @OneOf(noticeKinds) kind?: (typeof noticeKinds)[number];
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export const listNotices = ({ product, kind, limit, cursor }: NoticeQuery): ListNoticesRequest => ({
  ...(product !== undefined && { products: [product] }),
  ...(kind !== undefined && { kinds: [kind] }),
  ...(limit !== undefined && { limit }),
  ...(cursor !== undefined && { cursor }),
});
