import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { type FaqSearch, searchOf } from './faq-search';

const search = (asked: FaqSearch) =>
  queryOptions({
    queryKey: ['faqs', asked],
    queryFn: () => answered(api.GET('/faqs', { params: { query: { ...searchOf(asked), limit: 100 } } })),
    placeholderData: keepPreviousData,
  });

const one = (faqId: string) =>
  queryOptions({
    queryKey: ['faq', faqId],
    queryFn: () => answered(api.GET('/faqs/{faqId}', { params: { path: { faqId } } })),
  });

export const faqQueries = { search, one } as const;
