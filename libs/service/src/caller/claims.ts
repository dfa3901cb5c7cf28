import { accessToken, type AccountCaller, type Caller, type OperatorCaller, type Role, roles } from '@csite/protocol';
import type { JWTPayload } from 'jose';

const isRole = (value: unknown): value is Role => roles.some((role) => role === value);

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What an access token says of who calls, with the audience that is its kind; times and issuer come on top. */
export const claimsOf = (caller: Caller): JWTPayload => {
  const { sessionId: sid, name, email, confirmedAt } = caller;
  const confirmed = confirmedAt !== undefined && { auth_time: confirmedAt };
  const person = { aud: accessToken.audience[caller.kind], sid, name, email, ...confirmed };
  return caller.kind === 'operator'
    ? { ...person, sub: caller.operatorId }
    : { ...person, sub: caller.accountId, customerId: caller.customerId, role: caller.role };
};

/** The reverse of `claimsOf`; nothing when a claim is missing or strange. A token for several audiences is for none. */
export const callerOf = (payload: JWTPayload): Caller | undefined => {
  if (payload.aud === accessToken.audience.account) return accountOf(payload);
  if (payload.aud === accessToken.audience.operator) return operatorOf(payload);
  return undefined;
};

/** A strange time counts as none: then the session is asked again who is there. */
const confirmationOf = ({ auth_time: at }: JWTPayload): Pick<Caller, 'confirmedAt'> =>
  typeof at === 'number' && Number.isSafeInteger(at) ? { confirmedAt: at } : {};

const accountOf = (payload: JWTPayload): AccountCaller | undefined => {
  const { sub, customerId, role, sid, name, email } = payload;
  if (!isRole(role) || !isText(sub) || !isText(customerId) || !isText(sid) || !isText(name) || !isText(email)) return undefined;
  return { kind: 'account', accountId: sub, customerId, role, sessionId: sid, name, email, ...confirmationOf(payload) };
};

const operatorOf = (payload: JWTPayload): OperatorCaller | undefined => {
  const { sub, sid, name, email } = payload;
  if (!isText(sub) || !isText(sid) || !isText(name) || !isText(email)) return undefined;
  return { kind: 'operator', operatorId: sub, sessionId: sid, name, email, ...confirmationOf(payload) };
};
