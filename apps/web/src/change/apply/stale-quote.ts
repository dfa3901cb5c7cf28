import { ApiProblem } from '../../api/problem';
import type { Quote } from '../../api/types';

const isQuote = (value: unknown): value is Quote =>
  typeof value === 'object' && value !== null && 'quoteId' in value && typeof value.quoteId === 'string';

/** The fresh quote that comes with 409 `quote.stale`: nobody is charged what they did not see. */
export const freshQuote = (error: unknown): Quote | undefined => {
  if (!(error instanceof ApiProblem) || error.code !== 'quote.stale') return undefined;
  return isQuote(error.data.quote) ? error.data.quote : undefined;
};
