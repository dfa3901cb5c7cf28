import { Failure, type FailureKind, ListOf, Optional, Text, Int } from '@csite/protocol';
import { failureStatus } from './failure-status';
import { HttpFailure } from './http.failure';
import type { Language } from './language';
import { type ProblemStatus, problemTitles } from './problem-titles';

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

export const statusOf = (failure: Failure): ProblemStatus =>
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

/** Failures that pass by themselves, and the seconds after which to try again where whoever failed does not say. */
export const passing: Readonly<Partial<Record<FailureKind, number>>> = { 'too-many': 1, unavailable: 2, timeout: 2 };

export const problemHeaders = (failure: Failure): Record<string, string> => {
  const retryAfter = failure.body.retryAfterSeconds ?? passing[failure.kind];
  return {
    'content-type': PROBLEM_TYPE,
    ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    ...(failure.kind === 'unauthenticated' && { 'www-authenticate': 'Bearer' }),
    ...(failure instanceof HttpFailure && failure.headers),
  };
};
