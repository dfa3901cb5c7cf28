import type { AccountCaller, UnreadCount, UnreadNoticesRequest, UnreadNoticesView } from '@csite/protocol';
import { Clock, Reads } from '@csite/service';
import { Injectable } from '@nestjs/common';
import { statements } from '../notice/notice-table';
import { isUnread } from './unread';

const MOST = 200;

@Injectable()
export class UnreadReader {
  constructor(
    private readonly reads: Reads,
    private readonly clock: Clock,
  ) {}

  async list({ products }: UnreadNoticesRequest, { accountId }: AccountCaller): Promise<UnreadNoticesView> {
    const unread = await this.reads.run(
      statements
        .selectFrom('notice')
        .select(['id', 'kind', 'products'])
        .where(isUnread(accountId, products, this.clock.now()))
        .orderBy('publish_at', 'desc')
        .orderBy('id', 'desc')
        .limit(MOST),
    );
    const codes = [...new Set(products ?? unread.flatMap((row) => row.products))].sort();
    const counts = codes.map((product): UnreadCount => {
      const own = unread.filter((row) => row.products.includes(product));
      const news = own.filter(({ kind }) => kind === 'news').length;
      return { product, notices: own.length - news, news };
    });
    return {
      products: counts.filter(({ notices, news }) => notices + news > 0),
      notices: unread.map((row) => ({ noticeId: row.id, products: row.products })),
    };
  }
}
