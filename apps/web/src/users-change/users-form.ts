import type { Action, Reason } from '../api/types';

/** What the form knows of the contract. */
export interface UsersNow {
  readonly users: number;
  readonly actions: readonly Action[];
}

/** What the typed total means before the server is asked. */
export type Judgement =
  | { readonly kind: 'empty' }
  | { readonly kind: 'wrong'; readonly words: 'needNumber' | 'needOther' }
  | { readonly kind: 'outside'; readonly words: 'belowRange'; readonly min: number }
  | { readonly kind: 'outside'; readonly words: 'aboveRange'; readonly max: number }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'quotable'; readonly users: number };

/** The total in what was typed: full-width digits and group separators are fine. */
export const readUsers = (typed: string): number | undefined => {
  const digits = typed.normalize('NFKC').replace(/[,\s]/g, '');
  return /^\d{1,7}$/.test(digits) && Number(digits) > 0 ? Number(digits) : undefined;
};

export const actionFor = (now: UsersNow, users: number): Action | undefined =>
  now.actions.find(({ kind, direction }) => kind === 'users' && direction === (users > now.users ? 'increase' : 'reduction'));

/** Whether an action is off for good. An open application only stands in the way of a second one: it can be replaced. */
export const isOff = ({ allowed, reason }: Action): boolean => !allowed && reason?.code !== 'application.open-exists';

/** Judges a new total by what the server allows now; a quote is asked for only where it can be given. */
export const judgeUsers = (now: UsersNow, typed: string): Judgement => {
  if (typed.trim() === '') return { kind: 'empty' };
  const users = readUsers(typed);
  if (users === undefined) return { kind: 'wrong', words: 'needNumber' };
  if (users === now.users) return { kind: 'wrong', words: 'needOther' };
  const action = actionFor(now, users);
  if (action?.reason !== undefined && isOff(action)) return { kind: 'refused', reason: action.reason };
  if (action?.min !== undefined && users < action.min) return { kind: 'outside', words: 'belowRange', min: action.min };
  if (action?.max !== undefined && users > action.max) return { kind: 'outside', words: 'aboveRange', max: action.max };
  return { kind: 'quotable', users };
};

/** The total after one press of + or −, from whatever stands in the field. */
export const stepUsers = (now: UsersNow, typed: string, by: 1 | -1): string => {
  const from = readUsers(typed) ?? now.users;
  const step = actionFor(now, from + by)?.step ?? 1;
  return String(Math.max(1, from + by * step));
};
