import { type ActionView, type ApplicationKind, type Asked, type Bilingual, Failure } from '@csite/protocol';
import { changeKinds } from '../change/change-kinds';
import { type ChangePlan, planChange } from '../change/change-plan';
import { changeView } from '../change/change-plan.view';
import type { Situation } from '../change/situation';

/** What is asked for would do this in a situation. */
export const plan = (asked: Asked, situation: Situation): ChangePlan => planChange(changeKinds[asked.kind], asked, situation);

/** What a change to `users` would do in a situation. */
export const planUsers = (users: number, situation: Situation): ChangePlan => plan({ kind: 'users', users }, situation);

/** What can be asked for of a kind. */
export const actionsOf = (kind: ApplicationKind, situation: Situation): ActionView[] => changeKinds[kind].actions(situation);

/** The change in a few words. */
export const summaryOf = (asked: Asked, situation: Situation): Bilingual => {
  const { before, after } = changeView(plan(asked, situation));
  return changeKinds[asked.kind].summary(before, after);
};

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
