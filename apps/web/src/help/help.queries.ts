import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';

export const helpDeskQuery = queryOptions({ queryKey: ['help-desk'], queryFn: () => answered(api.GET('/help-desk')) });
