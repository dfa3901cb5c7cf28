import { Failure } from '@csite/protocol';
import { type ChangePlan, planChange } from '../quote/change-plan';
import type { Situation } from '../quote/situation';
import { usersKind } from '../quote/users.kind';

/** What a change to `users` would do in a situation. */
export const planUsers = (users: number, situation: Situation): ChangePlan =>
  planChange(usersKind, { kind: 'users', users }, situation);

/** The rule that refuses it. */
export const refusalOf = (work: () => unknown): Failure => {
  try {
    work();
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error('nothing refused it');
};
