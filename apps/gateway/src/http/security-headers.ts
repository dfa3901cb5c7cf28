import type { FastifyHelmetOptions } from '@fastify/helmet';
import type { GatewayConfig } from '../gateway.config';

const YEAR_SECONDS = 31_536_000;

/**
 * Headers of every answer. The policy here is that of data: it allows nothing. Pages bring their own (site/page.ts).
 * HSTS only where the site is reached by https: on a plain http demo it would lock the browser out of everything on localhost.
 */
export const securityHeaders = ({ PUBLIC_URL }: GatewayConfig): FastifyHelmetOptions => ({
  global: true,
  contentSecurityPolicy: { useDefaults: false, directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] } },
  referrerPolicy: { policy: 'no-referrer' },
  strictTransportSecurity: PUBLIC_URL?.startsWith('https:') ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
  crossOriginEmbedderPolicy: false,
  crossOriginOpenerPolicy: { policy: 'same-origin' },
  crossOriginResourcePolicy: { policy: 'same-origin' },
  xFrameOptions: { action: 'deny' },
  // Relics of old browsers: each would cost bytes on every answer and do nothing.
  xDownloadOptions: false,
  xDnsPrefetchControl: false,
  xPermittedCrossDomainPolicies: false,
  originAgentCluster: false,
  xXssProtection: false,
});
