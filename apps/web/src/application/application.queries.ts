import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Application } from '../api/types';
import type { ApplicationFilter } from './application-filter';

const list = ({ states, kinds }: ApplicationFilter) =>
  infiniteQueryOptions({
    queryKey: ['applications', { states, kinds }],
    queryFn: ({ pageParam }) => {
      const query = { states: [...states], kinds: [...kinds], limit: 20, cursor: pageParam };
      return answered(api.GET('/applications', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
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
