import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { foretold } from './foretold';
import { searchOf, type InvoiceFilter } from './invoice-filter';

const numbered = ({ min, max, ...words }: Record<string, string>) => ({
  ...words,
  ...(min !== undefined && { min: Number(min) }),
  ...(max !== undefined && { max: Number(max) }),
});

const list = (filter: InvoiceFilter) =>
  infiniteQueryOptions({
    queryKey: ['invoices', 'list', searchOf(filter)],
    queryFn: ({ pageParam }) => {
      const query = { ...numbered(searchOf(filter)), limit: 20, ...(pageParam !== undefined && { cursor: pageParam }) };
      return answered(api.GET('/invoices', { params: { query } }));
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
  });

const one = (invoiceId: string) =>
  queryOptions({
    queryKey: ['invoices', invoiceId],
    queryFn: () => answered(api.GET('/invoices/{invoiceId}', { params: { path: { invoiceId } } })),
  });

const next = queryOptions({
  queryKey: ['invoices', 'next'],
  queryFn: async () => foretold(await answered(api.GET('/invoices/next'))),
});

const totals = queryOptions({ queryKey: ['invoices', 'totals'], queryFn: () => answered(api.GET('/invoices/totals')) });

/** What is read about documents. */
export const invoiceQueries = { list, one, next, totals } as const;
