import { ApiProblem } from './problem';

export type ProblemWords =
  'problemUnreachable' | 'problemUnavailable' | 'problemTooMany' | 'problemForbidden' | 'problemNotFound' | 'problemOther';

/** Our own words, for an answer that brought none. */
const byStatus = (status: number): ProblemWords => {
  if (status === 0) return 'problemUnreachable';
  if (status === 429) return 'problemTooMany';
  if (status === 403) return 'problemForbidden';
  if (status === 404) return 'problemNotFound';
  return status >= 500 ? 'problemUnavailable' : 'problemOther';
};

/** Their sentences name a service of ours, which says nothing to whoever uses the site. */
const aboutServices = ['service.unavailable', 'service.timeout'];

/** What to tell the person: the server's sentence where it sent one. */
export const wordsFor = (error: unknown, ours: (words: ProblemWords) => string): string => {
  if (!(error instanceof ApiProblem)) return ours('problemOther');
  const { code, detail, status } = error;
  return detail === '' || aboutServices.includes(code) ? ours(byStatus(status)) : detail;
};

/** The sentence beside each field, by the field's name; the first one of each. */
export const fieldWords = (error: unknown): Record<string, string> => {
  if (!(error instanceof ApiProblem)) return {};
  return Object.fromEntries([...error.fields].reverse().map((field) => [field.path, field.detail]));
};
