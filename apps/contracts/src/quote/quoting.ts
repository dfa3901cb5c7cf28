import type { Asked, ChangeView } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import type { Contract } from '../contract/contract.entity';
import type { Holdings } from '../customer/holdings';
import { changeKinds } from '../change/change-kinds';
import { planChange } from '../change/change-plan';
import { changeView } from '../change/change-plan.view';
import type { QuoteFacts } from './quote.entity';

/**
 * What would be quoted for `asked` at `at`.
 * @throws Failure `unprocessable` with the rule that refuses it.
 */
export const quoteFacts = (
  asked: Asked,
  contract: Contract,
  holdings: Holdings,
  market: Market,
  at: Temporal.Instant,
): QuoteFacts => {
  const situation = holdings.situationOf(contract, market, at);
  const change = changeView(planChange(changeKinds[asked.kind], asked, situation));
  return {
    customerId: contract.customerId,
    contractId: contract.contractId,
    asked,
    change: plain(change),
    acceptance: situation.policy.acceptance(asked.kind),
    versions: {
      contract: contract.currentVersion(),
      catalogue: market.catalogueOn(situation.today).version,
      policy: situation.policy.version,
    },
    expiresAt: situation.policy.quoteExpiry(at),
  };
};

/** As it comes back from the database, so that a stored one compares with a fresh one. */
const plain = (change: ChangeView): ChangeView => JSON.parse(JSON.stringify(change)) as ChangeView;
