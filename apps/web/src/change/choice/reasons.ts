import type { Action, ApplicationKind, Contract, Reason } from '../../api/types';
import { isOff, lockReason } from '../allowed';

/** Why something is off, and in which direction; without one, in every. */
export interface DirectedReason {
  readonly direction?: 'increase' | 'reduction';
  readonly reason: Reason;
}

const directed = (actions: readonly Action[], { direction, reason }: Action): DirectedReason[] =>
  reason === undefined ? [] : [actions.length === 1 || direction === 'neutral' ? { reason } : { direction, reason }];

/** The reasons that stand on the entry of a kind: one for all of it, or one for each direction that is off. */
export const reasonsOf = (contract: Contract, kind: ApplicationKind): readonly DirectedReason[] => {
  const locked = lockReason(contract, kind);
  if (locked) return [{ reason: locked }];
  const actions = contract.actions.filter((action) => action.kind === kind);
  const off = actions.filter(isOff);
  const [first] = off;
  const same = off.length === actions.length && new Set(off.map(({ reason }) => reason?.code)).size === 1;
  if (same && first?.reason) return [{ reason: first.reason }];
  return off.flatMap((action) => directed(actions, action));
};
