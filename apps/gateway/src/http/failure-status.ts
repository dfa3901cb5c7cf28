import type { FailureKind } from '@csite/protocol';
import type { ProblemStatus } from './problem-titles';

/** What each kind of failure is in HTTP. A new kind without a line here does not compile. */
export const failureStatus: Readonly<Record<FailureKind, ProblemStatus>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  unprocessable: 422,
  'too-many': 429,
  internal: 500,
  unavailable: 503,
  timeout: 504,
};
