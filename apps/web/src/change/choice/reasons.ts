import type { Action, ApplicationKind, Contract, Reason } from '../../api/types';
import { isOff, lockReason } from '../allowed';

/** Why something is off, and in which direction; without one, in every. */
export interface DirectedReason {
  readonly direction?: 'increase' | 'reduction';
  readonly reason: Reason;
}

/** Where there is nothing to go over to, the sentence says so without a word for the direction. */
const directed = ({ direction, reason }: Action): DirectedReason[] => {
  if (reason === undefined) return [];
  return [direction === 'neutral' || reason.code.endsWith('.none') ? { reason } : { direction, reason }];
};

/** The reasons that stand on the entry of a kind: one for all of it, or one for each direction that is off. */
export const reasonsOf = (contract: Contract, kind: ApplicationKind): readonly DirectedReason[] => {
  const locked = lockReason(contract, kind);
  if (locked) return [{ reason: locked }];
  const actions = contract.actions.filter((action) => action.kind === kind);
  const off = actions.filter(isOff);
  const [first] = off;
  const same = off.length === actions.length && new Set(off.map(({ reason }) => reason?.code)).size === 1;
  if (same && first?.reason) return [{ reason: first.reason }];
  return off.flatMap(directed);
};
