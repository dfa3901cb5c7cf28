import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Application } from '../api/types';

const list = () =>
  infiniteQueryOptions({
    queryKey: ['applications'],
    queryFn: ({ pageParam }) => answered(api.GET('/applications', { params: { query: { limit: 20, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

const one = (applicationId: string) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => answered(api.GET('/applications/{applicationId}', { params: { path: { applicationId } } })),
  });

/** What is read about applications. */
export const applicationQueries = { list, one } as const;

export const withdrawApplication = (applicationId: string, key: string): Promise<Application> =>
  answered(
    api.DELETE('/applications/{applicationId}', { params: { path: { applicationId }, header: { 'Idempotency-Key': key } } }),
  );
