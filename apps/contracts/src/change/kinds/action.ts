import type { ActionView, ApplicationKind, ChangeDirection, ReasonView } from '@csite/protocol';
import { Failure } from '@csite/protocol';

/** Why `attempt` is refused; undefined when it is not. */
export const refusalOf = (attempt: () => unknown): ReasonView | undefined => {
  try {
    attempt();
    return undefined;
  } catch (error) {
    if (error instanceof Failure) return { code: error.code, ...error.body.detail };
    throw error;
  }
};

type Range = Pick<ActionView, 'min' | 'max' | 'step' | 'codes' | 'terms'>;

/** Allowed within `range`, or not for `reason`. */
export const action = (
  kind: ApplicationKind,
  direction: ChangeDirection,
  reason: ReasonView | undefined,
  range: () => Range = () => ({}),
): ActionView => (reason ? { kind, direction, allowed: false, reason } : { kind, direction, allowed: true, ...range() });
