import { queryOptions, useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { UnreadNotices } from '../api/types';
import { hasSession } from '../session/presence';

export const unreadQuery = queryOptions({
  queryKey: ['unread-notices'],
  queryFn: () => answered(api.GET('/me/unread-notices')),
  staleTime: 60_000,
  retry: false,
});

export interface Unread {
  readonly has: (noticeId: string) => boolean;
  readonly of: (product: string) => { readonly notices: number; readonly news: number };
  readonly any: boolean;
}

const NONE: UnreadNotices = { products: [], notices: [] };

/** What the account has not read; nothing for who is not logged in, nor while that cannot be known. */
export const useUnread = (): Unread => {
  const { data = NONE } = useQuery({ ...unreadQuery, enabled: hasSession() });
  const unread = new Set(data.notices.map(({ noticeId }) => noticeId));
  return {
    has: (noticeId) => unread.has(noticeId),
    of: (product) => data.products.find((count) => count.product === product) ?? { notices: 0, news: 0 },
    any: unread.size > 0,
  };
};
