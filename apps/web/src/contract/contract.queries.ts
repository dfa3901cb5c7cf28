import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';

const contract = (product: string) =>
  queryOptions({
    queryKey: ['contract', product],
    queryFn: () => answered(api.GET('/contracts/{product}', { params: { path: { product } } })),
  });

const history = (product: string) =>
  infiniteQueryOptions({
    queryKey: ['contract', product, 'history'],
    queryFn: ({ pageParam }) =>
      answered(
        api.GET('/contracts/{product}/history', { params: { path: { product }, query: { limit: 20, cursor: pageParam } } }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
  });

/** What is read about one contract. */
export const contractQueries = { contract, history } as const;
