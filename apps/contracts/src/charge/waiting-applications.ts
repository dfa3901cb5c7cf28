import type { WaitingApplicationView } from '@csite/protocol';
import { changesBills } from '../application/decision';
import type { ContractRow } from '../contract/contract-row';

/** What would change bills if an operator accepted it; nobody foretells whether one will. */
export const waitingApplications = (contracts: readonly ContractRow[]): WaitingApplicationView[] =>
  contracts.flatMap(({ product, openApplications }) =>
    openApplications
      .filter(({ state, change }) => state === 'submitted' && changesBills(change))
      .map(({ applicationId, change: { kind, effectiveOn } }) => ({ applicationId, product, kind, effectiveOn })),
  );
