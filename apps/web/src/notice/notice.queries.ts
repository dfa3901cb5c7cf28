import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { NoticeHeadline } from '../api/types';

export type NoticeKind = NoticeHeadline['kind'];

export interface NoticeFilter {
  readonly product?: string;
  readonly kind?: NoticeKind;
}

const list = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: ['notices', filter],
    queryFn: ({ pageParam }) => answered(api.GET('/notices', { params: { query: { ...filter, limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

const one = (noticeId: string) =>
  queryOptions({
    queryKey: ['notice', noticeId],
    queryFn: () => answered(api.GET('/notices/{noticeId}', { params: { path: { noticeId } } })),
  });

export const noticeQueries = { list, one } as const;
