import { readProblem } from '../../api/problem';
import { freshQuote } from './stale-quote';

describe('a quote that no longer holds', () => {
  it('brings the fresh one along', () => {
    const problem = readProblem(409, { code: 'quote.stale', detail: '', quote: { quoteId: 'fresh', effectiveOn: '2025-05-01' } });
    expect(freshQuote(problem)?.quoteId).toBe('fresh');
  });

  it('is not seen in any other answer', () => {
    expect(freshQuote(readProblem(409, { code: 'application.open-exists', quote: { quoteId: 'x' } }))).toBeUndefined();
    expect(freshQuote(readProblem(409, { code: 'quote.stale' }))).toBeUndefined();
    expect(freshQuote(new Error('x'))).toBeUndefined();
  });
});
