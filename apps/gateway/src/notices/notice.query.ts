import { Int, ListNoticesRequest, type NoticeKind, noticeKinds, OneOfEach, Optional, Text } from '@csite/protocol';

export class NoticeQuery {
  /** Product code of the catalogue; absent means all. */
  @Optional() @Text({ max: 40 }) product?: string;
  /** One or several with commas, as in `incident,maintenance`; absent means all. */
  @Optional() @OneOfEach(noticeKinds) kind?: NoticeKind[];
  @Optional() @Int({ min: 1, max: 100 }) limit?: number;
  @Optional() @Text({ max: 200 }) cursor?: string;
}

export const listNotices = ({ product, kind, limit, cursor }: NoticeQuery): ListNoticesRequest => ({
  ...(product !== undefined && { products: [product] }),
  ...(kind !== undefined && { kinds: kind }),
  ...(limit !== undefined && { limit }),
  ...(cursor !== undefined && { cursor }),
});
