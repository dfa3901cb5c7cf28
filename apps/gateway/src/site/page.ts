import { randomBytes } from 'node:crypto';

export interface Page {
  readonly html: string;
  readonly policy: string;
}

const META = /<meta name="csp-nonce"[^>]*>/;

/** Styles that the component library makes at run time carry the nonce of their page; scripts come from files alone. */
export const pagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');

/** The page of the web app with a nonce that no other answer has. */
export const pageWithNonce = (index: string): Page => {
  const nonce = randomBytes(16).toString('base64');
  const meta = `<meta name="csp-nonce" content="${nonce}">`;
  const html = META.test(index) ? index.replace(META, meta) : index.replace('</head>', `${meta}</head>`);
  return { html, policy: pagePolicy(nonce) };
};
