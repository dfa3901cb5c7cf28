import type { Bilingual } from './failure';

/** Rights of an account within its customer, from most to least. */
export const roles = ['owner', 'manager', 'billing', 'viewer'] as const;
export type Role = (typeof roles)[number];

/** Roles as people read them, in sentences and on screens. */
export const roleNames: Readonly<Record<Role, Bilingual>> = {
  owner: { ja: '所有者', en: 'owner' },
  manager: { ja: '契約管理', en: 'contract manager' },
  billing: { ja: '請求担当', en: 'billing' },
  viewer: { ja: '閲覧のみ', en: 'read only' },
};

/** What every caller has, whatever kind it is. */
interface CallingSession {
  readonly sessionId: string;
  /**
   * When whoever holds the session last showed that it is them (by log-in, or asked again), in seconds of the business clock
   * since the epoch; the claim `auth_time`. Absent: longer ago than anything asks for.
   */
  readonly confirmedAt?: number;
}

/** An account of a customer that calls. */
export interface AccountCaller extends CallingSession {
  readonly kind: 'account';
  readonly accountId: string;
  readonly customerId: string;
  readonly role: Role;
  readonly name: string;
  readonly email: string;
}

/** A person of the vendor who calls: belongs to no customer, and has nothing of an account. */
export interface OperatorCaller extends CallingSession {
  readonly kind: 'operator';
  readonly operatorId: string;
  readonly name: string;
  readonly email: string;
}

/** Who calls, as the access token says: the token is signed by identity and verified again by every service. */
export type Caller = AccountCaller | OperatorCaller;
export type CallerKind = Caller['kind'];

/**
 * Fixed claims of an access token: JWS `alg: EdDSA`, `typ: at+jwt`. The audience tells the kind of caller, so that a token of one
 * kind is never one of the other (RFC 8725, 3.12).
 */
export const accessToken = {
  issuer: 'csite',
  audience: { account: 'csite-api', operator: 'csite-ops' } satisfies Readonly<Record<CallerKind, string>>,
  type: 'at+jwt',
  lifetimeSeconds: 300,
} as const;

/** For so long a session counts as confirmed; after it, sensitive changes ask again who is there. */
export const confirmationSeconds = 600;
