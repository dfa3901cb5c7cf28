import { Failure, ListOf, Optional, Text, Int } from '@csite/protocol';
import { failureStatus } from './failure-status';
import { HttpFailure } from './http.failure';
import type { Language } from './language';
import { problemTitles } from './problem-titles';

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** One wrong field of a request. */
export class ProblemField {
  /** Where: names and list positions joined by dots, as in `options.0.quantity`. */
  @Text() path!: string;
  /** The rule that the value breaks. */
  @Text() code!: string;
  @Text({ max: 1000 }) detail!: string;
}

/** A failure in HTTP (RFC 9457): `code` is stable and made for programs, `detail` is made for people. */
export class Problem {
  @Text() type!: string;
  @Text() title!: string;
  @Int() status!: number;
  @Text() code!: string;
  @Text({ max: 1000 }) detail!: string;
  @Optional() @ListOf(() => ProblemField) fields?: ProblemField[];
}

export const statusOf = (failure: Failure): number =>
  failure instanceof HttpFailure ? failure.status : failureStatus[failure.kind];

/** The failure in the caller's language; what its `data` holds stands beside the members of RFC 9457, and never replaces one. */
export const problemOf = (failure: Failure, language: Language): Problem => {
  const { body } = failure;
  const status = statusOf(failure);
  return {
    ...body.data,
    type: `urn:csite:problem:${body.code}`,
    title: problemTitles(status)[language],
    status,
    code: body.code,
    detail: body.detail[language],
    ...(body.fields && { fields: body.fields.map(({ path, code, detail }) => ({ path, code, detail: detail[language] })) }),
  };
};

export const problemHeaders = (failure: Failure): Record<string, string> => ({
  'content-type': PROBLEM_TYPE,
  ...(failure.body.retryAfterSeconds !== undefined && { 'retry-after': String(failure.body.retryAfterSeconds) }),
  ...(failure.kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
  ...(failure instanceof HttpFailure && failure.headers),
});
