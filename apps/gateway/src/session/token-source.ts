import type { FastifyRequest } from 'fastify';
import { cookies, cookiesOf } from './session.cookies';

const BEARER = /^Bearer +([\w.~+/-]+=*)$/i;

/** Where the access token came from decides whether a forged request is possible. */
export interface FoundToken {
  readonly token: string;
  readonly from: 'header' | 'cookie';
}

/** An Authorization header wins and is never made up for by a cookie: whoever sends a wrong one is told so. */
export const findToken = (request: FastifyRequest): FoundToken | undefined => {
  const { authorization } = request.headers;
  if (authorization !== undefined) return { token: BEARER.exec(authorization)?.[1] ?? '', from: 'header' };
  const token = cookiesOf(request)[cookies.access];
  return token ? { token, from: 'cookie' } : undefined;
};
