/** Rights of an account within its customer, from most to least. */
export const roles = ['owner', 'manager', 'billing', 'viewer'] as const;
export type Role = (typeof roles)[number];

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
