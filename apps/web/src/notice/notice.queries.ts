import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { paths } from '../api/schema';
import type { NoticeHeadline } from '../api/types';

export type NoticeKind = NoticeHeadline['kind'];

export interface NoticeFilter {
  readonly product?: string;
  /** None means all. */
  readonly kinds: readonly NoticeKind[];
}

type Query = NonNullable<paths['/notices']['get']['parameters']['query']>;

/** Several kinds go as `kind=incident,maintenance`, whatever the document calls them. */
const asked = ({ product, kinds }: NoticeFilter): Query => ({
  ...(product !== undefined && { product }),
  ...(kinds.length > 0 && { kind: kinds.join(',') as unknown as Query['kind'] }),
});

const list = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['notices', filter],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/notices', { params: { query: { ...asked(filter), limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

const one = (noticeId: string) =>
  queryOptions({
    queryKey: ['notice', noticeId],
    queryFn: () => answered(api.GET('/notices/{noticeId}', { params: { path: { noticeId } } })),
  });

export const noticeQueries = { list, one } as const;
