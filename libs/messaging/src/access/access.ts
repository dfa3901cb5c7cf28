import type { Role } from '@csite/protocol';

/** Who may call a handler. Declared where the handler is, decided in the service: nobody in front of it is trusted. */
export type Access =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'internal' }
  | { readonly kind: 'accounts'; readonly roles: readonly Role[] }
  | { readonly kind: 'operators' };

/** Needs no session. */
export const everyone: Access = { kind: 'everyone' };

/** Needs no session: the bus permissions decide who can publish there (command line, gateway). */
export const internal: Access = { kind: 'internal' };

/** Needs a session of an operator of the vendor; no account has the right, whatever its role. */
export const operators = (): Access => ({ kind: 'operators' });

/** Needs a session of an account with one of the roles; without roles, of any account. */
export const accounts = (...roles: Role[]): Access => ({ kind: 'accounts', roles });
