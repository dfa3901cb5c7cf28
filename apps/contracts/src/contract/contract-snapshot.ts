import type { ChargeView, ContractChangeSnapshot, ContractSnapshot, ContractStateView } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import type { Environment } from '../customer/environment.entity';
import { periodView } from '../quote/change-plan.view';
import { perPeriod } from '../quote/pricing';
import type { Contract } from './contract.entity';
import { lineViews } from './line-views';

/** What a contract holds on `day`, at that day's prices. */
export const contractState = (contract: Contract, market: Market, day: Temporal.PlainDate): ContractStateView => {
  const { product: code, lines, type } = contract.facts();
  const catalogue = market.catalogueOn(day);
  const product = catalogue.product(code);
  return {
    users: product.usersOf(lines),
    lines: lineViews(lines, product),
    perPeriod: periodView(perPeriod(lines, type, product, catalogue.taxes.on(day))),
  };
};

interface SnapshotParts {
  readonly contract: Contract;
  readonly environment: Environment;
  readonly market: Market;
  readonly change: ContractChangeSnapshot;
  readonly charges: ChargeView[];
}

/** A contract after a change, as others are told. */
export const contractSnapshot = ({ contract, environment, market, change, charges }: SnapshotParts): ContractSnapshot => {
  const day = Temporal.PlainDate.from(change.effectiveOn);
  const { product, type, lines } = contract.facts();
  const term = contract.termOn(day);
  return {
    contractId: contract.contractId,
    customerId: contract.customerId,
    product,
    subdomain: environment.address(),
    contractType: type,
    termFrom: term.from.toString(),
    ...(term.until && { termUntil: term.until.toString() }),
    lines: lineViews(lines, market.catalogueOn(day).product(product)),
    change,
    charges,
  };
};
