import type { ApplicationState, ApplicationSummaryView, ChangeView } from '@csite/protocol';
import { changeKinds } from '../change/change-kinds';
import { withdrawalRefusal } from './withdrawal.rules';

export interface ApplicationInShort {
  readonly applicationId: string;
  readonly state: ApplicationState;
  readonly change: ChangeView;
  /** RFC 3339. */
  readonly submittedAt: string;
}

/** An application in one line, as it stands at `at`. */
export const applicationSummary = (
  { applicationId, state, change, submittedAt }: ApplicationInShort,
  at: Temporal.Instant,
): ApplicationSummaryView => {
  const withdrawUntil = change.withdrawUntil ? Temporal.Instant.from(change.withdrawUntil) : null;
  return {
    applicationId,
    product: change.product,
    productName: change.productName,
    kind: change.kind,
    direction: change.direction,
    state,
    summary: changeKinds[change.kind].summary(change.before, change.after),
    effectiveOn: change.effectiveOn,
    ...(change.withdrawUntil && { withdrawUntil: change.withdrawUntil }),
    withdrawable: withdrawalRefusal({ state, withdrawUntil }, at) === undefined,
    submittedAt,
  };
};
