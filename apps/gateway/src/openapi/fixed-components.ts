import { failureKinds, type FailureKind } from '@csite/protocol';
import { passing, Problem } from '../http/problem';
import { type ProblemStatus, problemTitles } from '../http/problem-titles';
import { cookies } from '../session/session.cookies';
import type { Components } from './components';
import type { JsonSchema } from './shape-schema';

const header = (name: string, description: string, schema: JsonSchema): JsonSchema => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string', ...schema },
});

export const parameters: JsonSchema = {
  AcceptLanguage: header('Accept-Language', 'Language of problems: ja (default) or en.', {}),
  IdempotencyKey: header('Idempotency-Key', 'Makes a repetition safe: the same key answers the same, and has its effect once.', {
    minLength: 8,
    maxLength: 128,
  }),
  CsrfToken: header(
    'X-CSRF-Token',
    `The value of the cookie ${cookies.account.csrf} (operators: ${cookies.operator.csrf}); needed where cookies authenticate.`,
    {},
  ),
  IfMatch: {
    ...header('If-Match', 'The ETag that was read, or its version alone as `"5"`: what somebody changed since is kept.', {}),
    required: true,
  },
  LastEventId: header('Last-Event-ID', 'Id of the event after which to go on; any server knows it.', {}),
  IfNoneMatch: header('If-None-Match', 'ETag of an earlier answer: 304 when it still holds.', {}),
};

export const headers: JsonSchema = {
  ETag: { description: 'Changes when the answer changes.', schema: { type: 'string' } },
  'Retry-After': { description: 'Seconds after which to try again.', schema: { type: 'integer' } },
};

/** One response per kind of failure. */
export const problemResponses = (components: Components, statusOf: (kind: FailureKind) => ProblemStatus): JsonSchema =>
  Object.fromEntries(
    failureKinds.map((kind) => [
      kind,
      {
        description: problemTitles(statusOf(kind)).en,
        ...(kind in passing && { headers: { 'Retry-After': { $ref: '#/components/headers/Retry-After' } } }),
        content: { 'application/problem+json': { schema: components.answer(Problem) } },
      },
    ]),
  );
