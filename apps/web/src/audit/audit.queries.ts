import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { type AuditFilter, queryOf } from './audit-filter';

const list = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ['audit', filter],
    queryFn: ({ pageParam }) =>
      answered(api.GET('/audit', { params: { query: { ...queryOf(filter), limit: 50, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

/** What is read of the audit trail. */
export const auditQueries = { list } as const;
