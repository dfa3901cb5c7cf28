import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';

export const paymentQuery = queryOptions({
  queryKey: ['billing', 'payment'],
  queryFn: () => answered(api.GET('/billing/payment')),
});
