import type { ChargeView, ContractChangeSnapshot, ContractSnapshot, ContractStateView } from '@csite/protocol';
import type { Market } from '../catalogue/market.value';
import type { Customer } from '../customer/customer.entity';
import type { Environment } from '../customer/environment.entity';
import { perPeriod } from '../change/pricing';
import type { Contract } from './contract.entity';
import { lineViews } from './line-views';
import { stateView } from './state-view';

/** What a contract is on `day`, at that day's prices. */
export const contractState = (
  contract: Contract,
  customer: Customer,
  market: Market,
  day: Temporal.PlainDate,
): ContractStateView => {
  const facts = contract.facts(customer);
  const catalogue = market.catalogueOn(day);
  const product = catalogue.product(contract.product);
  return stateView(facts, product, perPeriod(facts.lines, facts.type, product, catalogue.taxes.on(day)));
};

interface SnapshotParts {
  readonly contract: Contract;
  readonly customer: Customer;
  readonly environment: Environment;
  readonly market: Market;
  readonly change: ContractChangeSnapshot;
  readonly charges: readonly ChargeView[];
}

/** A contract after a change, as others are told. */
export const contractSnapshot = (parts: SnapshotParts): ContractSnapshot => {
  const { contract, customer, environment, market, change, charges } = parts;
  const day = Temporal.PlainDate.from(change.effectiveOn);
  const { product, type, paymentMethod, lines } = contract.facts(customer);
  const term = contract.termOn(day);
  return {
    contractId: contract.contractId,
    customerId: contract.customerId,
    product,
    subdomain: environment.address(),
    contractType: type,
    paymentMethod,
    customerVersion: customer.currentVersion(),
    termFrom: contract.runsFrom(day).toString(),
    ...(term && { termUntil: term.until.toString() }),
    lines: lineViews(lines, market.catalogueOn(day).product(product)),
    change,
    charges: [...charges],
  };
};
