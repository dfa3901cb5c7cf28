import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { CalendarFeedAddress } from '../api/types';
import { rangeOf } from './month';

/** A month and the eleven after it; while another is on its way the last one stays. */
const from = (month: string) =>
  queryOptions({
    queryKey: ['calendar', month],
    queryFn: () => answered(api.GET('/calendar', { params: { query: rangeOf(month) } })),
    placeholderData: keepPreviousData,
  });

const feed = () => queryOptions({ queryKey: ['calendar-feed'], queryFn: () => answered(api.GET('/calendar/feed')) });

export const calendarQueries = { from, feed } as const;

export const createFeed = (): Promise<CalendarFeedAddress> => answered(api.POST('/calendar/feed'));

export const revokeFeed = (): Promise<unknown> => answered(api.DELETE('/calendar/feed'));
