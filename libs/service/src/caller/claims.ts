import { type Caller, type Role, roles } from '@csite/protocol';
import type { JWTPayload } from 'jose';

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What an access token says of its account; times, issuer and audience come on top. */
export const claimsOf = ({ accountId, customerId, role, sessionId, name, email }: Caller): JWTPayload => ({
  sub: accountId,
  customerId,
  role,
  sid: sessionId,
  name,
  email,
});

/** The reverse of `claimsOf`; nothing when a claim is missing or strange. */
export const callerOf = ({ sub, customerId, role, sid, name, email }: JWTPayload): Caller | undefined => {
  if (!isRole(role) || !isText(sub) || !isText(customerId) || !isText(sid) || !isText(name) || !isText(email)) return undefined;
  return { accountId: sub, customerId, role, sessionId: sid, name, email };
};
