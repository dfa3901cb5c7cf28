import { validated } from '@csite/messaging';
import { invalid, Nothing, type Shape } from '@csite/protocol';
import type { FastifyRequest } from 'fastify';
import { RememberedReads } from './remembered-reads';
import { queryReader } from './read-query';

const NO_WORDS = new Nothing();

const hasBody = (method: string): boolean => method === 'POST' || method === 'PUT' || method === 'PATCH';

const refuseWords = (given: unknown): void => {
  if (typeof given !== 'object' || given === null || Object.keys(given).length > 0) validated(Nothing, given);
};

/** A name that the path gives already is unknown in the body: two values for one thing would let a check see the other. */
const withParams = (given: unknown, params: object): unknown => {
  // Where the path says it all a body would be empty, so it may be left out.
  if (given === undefined && Object.keys(params).length > 0) return { ...params };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  const twice = Object.keys(params).find((name) => Object.hasOwn(given, name));
  if (twice === undefined) return { ...given, ...params };
  throw invalid(
    'request.invalid',
    { ja: '入力内容を確認してください。', en: 'Check the fields of the request.' },
    {
      fields: [{ path: twice, code: 'in-path', detail: { ja: 'この項目はURLで指定します。', en: 'Stands in the URL already.' } }],
    },
  );
};

const remembered = new RememberedReads();

const readWords = <Q extends object>(shape: Shape<Q>, given: unknown, params: object): Q => {
  if ((shape as Shape<object>) !== Nothing) return validated(shape, withParams(given, params));
  if (given !== undefined && given !== null) refuseWords(given);
  return NO_WORDS as Q;
};

/** The words of a request: its body where the method has one, else its query; and what the path names. */
export const readRequest = <Q extends object>(shape: Shape<Q>, request: FastifyRequest): Q => {
  const params = request.params as object;
  if (hasBody(request.method)) return readWords(shape, request.body, params);
  if (request.body !== undefined && request.body !== null) refuseWords(request.body);
  const read = (): Q => readWords(shape, queryReader(shape)(request.query as Record<string, unknown>), params);
  return remembered.recall(shape, request.url, read);
};
