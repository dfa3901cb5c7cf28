import type { Asked, RenewalView } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Term } from '../calendar/term.value';
import type { ContractState } from '../contract/contract-state.value';
import { stateView } from '../contract/state-view';
import { changeKinds } from '../change/change-kinds';
import { perPeriod } from '../change/pricing';
import type { Situation } from '../change/situation';

/** An application as far as a renewal looks at it. */
export interface PlannedChange {
  readonly applicationId: string;
  readonly asked: Asked;
  readonly effectiveOn: Temporal.PlainDate;
}

/** How a contract goes on after `term`, if nothing more is applied for: with what is open for that day or before it. */
export const renewalOutlook = (term: Term, situation: Situation, open: readonly PlannedChange[]): RenewalView => {
  const { contract, market, policy } = situation;
  const renewsOn = term.next().from;
  const catalogue = market.catalogueOn(renewsOn);
  const product = catalogue.product(contract.product);
  const planned = inOrder(open).filter(({ effectiveOn }) => Temporal.PlainDate.compare(effectiveOn, renewsOn) <= 0);
  const state = planned.reduce<ContractState>(
    (before, { asked }) => changeKinds[asked.kind].change(before, asked, product),
    contract,
  );
  const window = policy.renewalWindow(term);
  return {
    renewsOn: renewsOn.toString(),
    windowOpensOn: window.opensOn.toString(),
    windowClosesAt: toRfc3339(window.closesAt),
    state: stateView(state, product, perPeriod(state.lines, state.type, product, catalogue.taxes.on(renewsOn))),
    applicationIds: planned.map(({ applicationId }) => applicationId),
  };
};

/** As they will take effect. A term that begins is charged for what is held then: terms come last of their day. */
export const inOrder = <T extends PlannedChange>(open: readonly T[]): T[] =>
  open.toSorted(
    (a, b) =>
      Temporal.PlainDate.compare(a.effectiveOn, b.effectiveOn) ||
      Number(a.asked.kind === 'terms') - Number(b.asked.kind === 'terms') ||
      a.applicationId.localeCompare(b.applicationId),
  );
