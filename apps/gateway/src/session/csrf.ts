import { type CallerKind, forbidden } from '@csite/protocol';
import type { FastifyRequest } from 'fastify';
import { timingSafeEqual } from 'node:crypto';
import { cookies, cookiesOf } from './session.cookies';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE']);

const equal = (left: string, right: string): boolean => {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/**
 * A browser sends cookies along whoever made it ask. So a change that is authenticated by a cookie must also show that its page
 * could read the CSRF cookie.
 * @throws Failure `forbidden` `csrf.mismatch`
 */
export const refuseForgery = (request: FastifyRequest, kind: CallerKind): void => {
  if (SAFE.has(request.method)) return;
  const cookie = cookiesOf(request)[cookies[kind].csrf];
  const header = request.headers['x-csrf-token'];
  if (cookie && typeof header === 'string' && equal(cookie, header)) return;
  throw forbidden('csrf.mismatch', {
    ja: 'ページの有効期限が切れています。再読み込みしてやり直してください。',
    en: 'X-CSRF-Token differs from the CSRF cookie. Reload the page and try again.',
  });
};
