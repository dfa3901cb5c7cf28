import { randomBytes } from 'node:crypto';
import type { GatewayConfig } from '../gateway.config';

export interface Page {
  readonly html: string;
  readonly policy: string;
}

const META = /<meta name="csp-nonce"[^>]*>/;

/** Where card fields come from, besides the site itself. */
export interface CardSources {
  readonly scripts?: string;
  readonly frames?: string;
  readonly connections?: string;
}

/**
 * The processor's own pages alone may stand in a frame of ours, and with Stripe its script beside ours. Stripe serves its fields
 * from names below js.stripe.com that change, and says so: https://docs.stripe.com/security/guide#content-security-policy
 */
export const cardSources = ({ PAYMENT_PROCESSOR, CARD_SIMULATOR_URL = '' }: GatewayConfig): CardSources => {
  if (PAYMENT_PROCESSOR === 'simulator') return { frames: new URL(CARD_SIMULATOR_URL).origin };
  if (PAYMENT_PROCESSOR === 'none') return {};
  const scripts = 'https://js.stripe.com https://*.js.stripe.com';
  return { scripts, frames: `${scripts} https://hooks.stripe.com`, connections: 'https://api.stripe.com' };
};

const sources = (name: string, ...allowed: readonly (string | undefined)[]): string =>
  [name, ...allowed.filter((source) => source !== undefined)].join(' ');

/** Styles that the component library makes at run time carry the nonce of their page; scripts come from files alone. */
export const pagePolicy = (nonce: string, { scripts, frames, connections }: CardSources = {}): string =>
  [
    "default-src 'none'",
    sources("script-src 'self'", scripts),
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    sources("connect-src 'self'", connections),
    "manifest-src 'self'",
    ...(frames === undefined ? [] : [`frame-src ${frames}`]),
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page of the web app with a nonce that no other answer has. */
export const pageWithNonce = (index: string, cards: CardSources = {}): Page => {
  const nonce = randomBytes(16).toString('base64');
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  const html = META.test(index) ? index.replace(META, meta) : index.replace('</head>', `${meta}</head>`);
  return { html, policy: pagePolicy(nonce, cards) };
};
