import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { HistoryFilter } from './history/history-filter';

const contract = (product: string) =>
  queryOptions({
    queryKey: ['contract', product],
    queryFn: () => answered(api.GET('/contracts/{product}', { params: { path: { product } } })),
  });

const history = (product: string, filter: HistoryFilter) =>
  infiniteQueryOptions({
    queryKey: ['contract', product, 'history', filter],
    queryFn: ({ pageParam }) => {
      const query = { ...filter, kinds: [...filter.kinds], limit: 20, cursor: pageParam };
      return answered(api.GET('/contracts/{product}/history', { params: { path: { product }, query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

const on = (product: string, day: string) =>
  queryOptions({
    queryKey: ['contract', product, 'on', day],
    queryFn: () => answered(api.GET('/contracts/{product}/on/{on}', { params: { path: { product, on: day } } })),
  });

const diskUsage = (product: string) =>
  queryOptions({
    queryKey: ['contract', product, 'disk-usage'],
    queryFn: () => answered(api.GET('/contracts/{product}/disk-usage', { params: { path: { product } } })),
  });

/** What is read about one contract. */
export const contractQueries = { contract, history, on, diskUsage } as const;
