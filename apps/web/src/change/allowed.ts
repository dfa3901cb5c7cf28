import type { Action, ApplicationKind, ApplicationSummary, Contract, Reason } from '../api/types';

type Actions = readonly Action[];

export const actionOf = (actions: Actions, kind: ApplicationKind, direction: Action['direction']): Action | undefined =>
  actions.find((action) => action.kind === kind && action.direction === direction);

/** Whether an action is off for good. An open application only stands in the way of a second one: it can be replaced. */
export const isOff = ({ allowed, reason }: Action): boolean => !allowed && reason?.code !== 'application.open-exists';

/** Why a kind of change is off in one direction; undefined when it is not. */
export const offReason = (actions: Actions, kind: ApplicationKind, direction: Action['direction']): Reason | undefined => {
  const action = actionOf(actions, kind, direction);
  return action && isOff(action) ? action.reason : undefined;
};

export const openOf = (contract: Contract, kind: ApplicationKind): ApplicationSummary | undefined =>
  contract.openApplications.find((application) => application.kind === kind);

/** Why nothing of a kind can be applied for: what is open is past its deadline, so nothing can take its place. */
export const lockReason = (contract: Contract, kind: ApplicationKind): Reason | undefined =>
  openOf(contract, kind)?.withdrawable === false
    ? contract.actions.find((action) => action.kind === kind && !action.allowed)?.reason
    : undefined;

/** Whether the form of a kind leads anywhere. */
export const isOpen = (contract: Contract, kind: ApplicationKind): boolean =>
  !lockReason(contract, kind) && contract.actions.some((action) => action.kind === kind && !isOff(action));
