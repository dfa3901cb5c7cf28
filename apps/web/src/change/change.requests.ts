import { queryOptions, type UseQueryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Application, Asked, Quote } from '../api/types';

/**
 * A quote of what is asked for.
 * The server stores each, so the same is not asked about twice while it is shown.
 *
 * @param asked as JSON text; undefined asks nothing
 */
export const quoteQuery = (product: string, asked: string | undefined): UseQueryOptions<Quote, Error, Quote, string[]> =>
  queryOptions({
    queryKey: ['quote', product, asked ?? ''],
    queryFn: ({ signal }) =>
      answered(
        api.POST('/quotes', {
          body: { product, ...(JSON.parse(asked ?? '') as Asked) },
          params: { header: { 'Idempotency-Key': crypto.randomUUID() } },
          signal,
        }),
      ),
    enabled: asked !== undefined,
    staleTime: Infinity,
    gcTime: 0,
  });

export interface Submission {
  readonly quoteId: string;
  readonly replaces?: string;
}

export const submitApplication = (body: Submission, key: string): Promise<Application> =>
  answered(api.POST('/applications', { body, params: { header: { 'Idempotency-Key': key } } }));
