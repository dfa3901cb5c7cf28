import type { Role } from '@csite/protocol';

/** Who may call a handler. Declared where the handler is, decided in the service: nobody in front of it is trusted. */
export type Access =
  | { readonly kind: 'everyone' }
  | { readonly kind: 'internal' }
  | ({ readonly kind: 'accounts'; readonly roles: readonly Role[] } & Confirmation)
  | ({ readonly kind: 'operators' } & Confirmation)
  | ({ readonly kind: 'persons' } & Confirmation);

interface Confirmation {
  /** Only for a session that showed within the last minutes who is there. */
  readonly recentlyConfirmed?: true;
}

/** Needs no session. */
export const everyone: SessionlessAccess = { kind: 'everyone' };

/** Needs no session: the bus permissions decide who can publish there. Messages say it of themselves, by `askedFrom`. */
export const internal: InternalAccess = { kind: 'internal' };

/** Needs a session of an operator of the vendor; no account has the right, whatever its role. */
export const operators = (): PersonalAccess => ({ kind: 'operators' });

/** Needs a session of an account with one of the roles; without roles, of any account. */
export const accounts = (...roles: Role[]): PersonalAccess => ({ kind: 'accounts', roles });

/** Needs a session of whichever kind: for what everybody has of themselves. */
export const persons = (): PersonalAccess => ({ kind: 'persons' });

/** What needs somebody logged in. */
export type PersonalAccess = Extract<Access, Confirmation>;
export type InternalAccess = Extract<Access, { readonly kind: 'internal' }>;
type SessionlessAccess = Extract<Access, { readonly kind: 'everyone' }>;
/** Everything that a session, or nobody, may ask. */
export type OpenAccess = Exclude<Access, InternalAccess>;

/**
 * For what must not be done with a session alone, which may have been left open or stolen: who holds it has shown within the
 * last minutes that it is them. Others get `session.confirmation-required`.
 */
export const recentlyConfirmed = (access: PersonalAccess): PersonalAccess => ({ ...access, recentlyConfirmed: true });
