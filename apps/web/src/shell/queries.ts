import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';

/** What the frame of every page needs: who is here, what they hold, whom to ask. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/me')), staleTime: 300_000 });

export const overviewQuery = queryOptions({ queryKey: ['overview'], queryFn: () => answered(api.GET('/overview')) });

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => answered(api.GET('/catalogue')),
  staleTime: 3_600_000,
  retry: false,
});
