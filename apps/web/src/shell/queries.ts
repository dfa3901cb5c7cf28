import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { unreadQuery } from '../notice/reading.queries';

/** What the frame of every page needs: who is here, what they hold, whom to ask. */
export const meQuery = queryOptions({ queryKey: ['me'], queryFn: () => answered(api.GET('/me')), staleTime: 300_000 });

/** Brings along what is unread, so that the TOP page asks for nothing else. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: async ({ client }) => {
    const overview = await answered(api.GET('/overview'));
    if (overview.noticesAvailable) client.setQueryData(unreadQuery.queryKey, overview.unread);
    return overview;
  },
});

export const catalogueQuery = queryOptions({
  queryKey: ['catalogue'],
  queryFn: () => answered(api.GET('/catalogue')),
  staleTime: 3_600_000,
  retry: false,
});
