import { queryOptions, type UseQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Application, Quote } from '../api/types';

/** A quote of one new total. The server stores each, so the same total is not asked about twice while it is shown. */
export const quoteQuery = (product: string, users: number): UseQueryOptions<Quote, Error, Quote, string[]> =>
  queryOptions({
    queryKey: ['quote', product, String(users)],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/quotes', {
          body: { product, kind: 'users', users },
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          signal,
        }),
      ),
    staleTime: Infinity,
    gcTime: 0,
  });

export interface Submission {
  readonly quoteId: string;
  readonly replaces?: string;
}

export const submitApplication = (body: Submission, key: string): Promise<Application> =>
  answered(api.POST('/applications', { body, params: { header: { 'Idempotency-Key': key } } }));
