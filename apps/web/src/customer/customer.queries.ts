import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';

export const customerQuery = queryOptions({ queryKey: ['customer'], queryFn: () => answered(api.GET('/customer')) });

export const billingProfileQuery = queryOptions({
  queryKey: ['billing', 'profile'],
  queryFn: () => answered(api.GET('/billing/profile')),
});
