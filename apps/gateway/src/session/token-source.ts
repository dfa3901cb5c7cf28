import type { CallerKind } from '@csite/protocol';
import type { FastifyRequest } from 'fastify';
import { cookies, cookiesOf } from './session.cookies';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Where the access token came from decides whether a forged request is possible, and which cookie shows that it is none. */
export type FoundToken =
  | { readonly token: string; readonly from: 'header' }
  | { readonly token: string; readonly from: 'cookie'; readonly kind: CallerKind };

/**
 * An Authorization header wins and is never made up for by a cookie: whoever sends a wrong one is told so. Of the cookies, only
 * those of the `kind` that the route is for count; where it is for none, an account's come first.
 */
export const findToken = (request: FastifyRequest, kind?: CallerKind): FoundToken | undefined => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { token: BEARER.exec(authorization)?.[1] ?? '', from: 'header' };
  const sent = cookiesOf(request);
  for (const each of kind ? [kind] : (['account', 'operator'] as const)) {
    const token = sent[cookies[each].access];
    if (token) return { token, from: 'cookie', kind: each };
  }
  return undefined;
};
