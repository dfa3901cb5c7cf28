import type { Action, ApplicationKind, Contract, Reason } from '../../api/types';
import { isOff, lockReason } from '../allowed';

/** Why something is off, and in which direction; without one, in every. */
export interface DirectedReason {
  readonly direction?: 'increase' | 'reduction';
  readonly reason: Reason;
}

/** That there is nothing to go over to in one direction is no news where the other one is open. */
const directed = ({ direction, reason }: Action): DirectedReason[] => {
  if (reason === undefined || reason.code.endsWith('.none')) return [];
  return [direction === 'neutral' ? { reason } : { direction, reason }];
};

/** The reasons that stand on the entry of a kind: one for all of it, or one for each direction that is off. */
export const reasonsOf = (contract: Contract, kind: ApplicationKind): readonly DirectedReason[] => {
  const locked = lockReason(contract, kind);
  if (locked) return [{ reason: locked }];
  const actions = contract.actions.filter((action) => action.kind === kind);
  const off = actions.filter(isOff);
  const [first] = off;
  const whole = off.length === actions.length;
  if (whole && first?.reason && off.every(({ reason }) => reason?.code === first.reason?.code)) return [{ reason: first.reason }];
  if (whole) return off.flatMap(({ reason }) => (reason ? [{ reason }] : []));
  return off.flatMap(directed);
};
