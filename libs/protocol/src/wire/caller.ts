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

/** Who calls, as the access token says: the token is signed by identity and verified again by every service. */
export interface Caller {
  readonly accountId: string;
  readonly customerId: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly name: string;
  readonly email: string;
}

/** Fixed claims of an access token: JWS `alg: EdDSA`, `typ: at+jwt`. */
export const accessToken = { issuer: 'csite', audience: 'csite-api', type: 'at+jwt', lifetimeSeconds: 300 } as const;
