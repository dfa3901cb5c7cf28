import { useQueryClient, type QueryClient, type UseMutationResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ApiProblem } from '../../api/problem';
import type { Application, Quote } from '../../api/types';
import { useAttempt } from '../../api/use-attempt';
import { freshQuote } from './stale-quote';
import { submitApplication, type Submission } from '../change.requests';

/** What was quoted cannot be had any more: the contract is read again, and the quote asked for anew says why. */
const forgetQuotes = async (queries: QueryClient): Promise<void> => {
  await queries.invalidateQueries({ queryKey: ['contract'] });
  await queries.resetQueries({ queryKey: ['quote'] });
};

/** Applies for a quote. A stale one hands over the fresh quote that came instead; a good one leads to the receipt. */
export const useSubmit = (onFresh: (quote: Quote) => void): UseMutationResult<Application, Error, Submission> => {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useAttempt<Submission, Application>(
    (body, key) =>
      submitApplication(body, key).catch(async (error: unknown) => {
        const fresh = freshQuote(error);
        if (fresh) onFresh(fresh);
        else if (error instanceof ApiProblem && !error.unanswered) await forgetQuotes(queries);
        throw error;
      }),
    async (application) => {
      queries.setQueryData(['application', application.applicationId], application);
      await navigate(`/applications/${application.applicationId}/received`, { replace: true });
      await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'quote' });
    },
  );
};
