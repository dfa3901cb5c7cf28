import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/problem';

/** A clear refusal stays one; only what went unanswered is worth asking again. */
const worthRetrying = (failures: number, error: Error): boolean =>
  failures < 2 && (!(error instanceof ApiProblem) || error.unanswered);

export const queryClient = new QueryClient({
  defaultOptions: { queries: { staleTime: 15_000, retry: worthRetrying }, mutations: { retry: false, networkMode: 'always' } },
});
