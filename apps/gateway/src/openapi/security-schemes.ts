import type { CallerKind } from '@csite/protocol';
import { cookies } from '../session/session.cookies';
import type { JsonSchema } from './shape-schema';

/** What the document calls the ways to authenticate, by whose session it is. */
export const schemeNames = {
  account: { bearer: 'bearer', cookie: 'cookie', refreshCookie: 'refreshCookie' },
  operator: { bearer: 'operatorBearer', cookie: 'operatorCookie', refreshCookie: 'operatorRefreshCookie' },
} as const satisfies Readonly<Record<CallerKind, object>>;

const schemesOf = (kind: CallerKind, logIn: string): JsonSchema => {
  const names = schemeNames[kind];
  const cookie = (name: string, and: string): JsonSchema => ({
    type: 'apiKey',
    in: 'cookie',
    name,
    description: `Set by ${logIn}. ${and} X-CSRF-Token too.`,
  });
  return {
    [names.bearer]: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: `Access token of ${logIn}.` },
    [names.cookie]: cookie(cookies[kind].access, 'Changes need'),
    [names.refreshCookie]: cookie(cookies[kind].refresh, 'Needs'),
  };
};

export const securitySchemes: JsonSchema = {
  ...schemesOf('account', 'POST /sessions'),
  ...schemesOf('operator', 'POST /ops/sessions/second-factor'),
};
