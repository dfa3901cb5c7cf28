import type { GatewayConfig } from '../gateway.config';

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer, made once: on a read of a fraction of a millisecond, a library that puts the same policy together for
 * each answer is felt. The policy here is that of data: it allows nothing. Pages bring their own (site/page.ts).
 * HSTS only where the site is reached by https: on a plain http demo it would lock the browser out of everything on localhost.
 */
export const securityHeaders = ({ PUBLIC_URL }: GatewayConfig): Readonly<Record<string, string>> => ({
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
  ...(PUBLIC_URL?.startsWith('https:') && { 'strict-transport-security': `max-age=${YEAR_SECONDS}` }),
});
