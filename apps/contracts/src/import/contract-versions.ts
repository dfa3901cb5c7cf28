import type { ContractStateView } from '@csite/protocol';
import { contractState } from '../contract/contract-snapshot';
import type { ContractFacts } from '../change/situation';
import type { Contract } from '../contract/contract.entity';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';

/** A contract as it was before an import. */
interface Before {
  readonly state: ContractStateView;
  readonly version: number;
  readonly facts: ContractFacts;
}

/** How the contracts of a customer stood before an import: what it changed is what differs from it. */
export class ContractVersions {
  readonly #before: ReadonlyMap<Contract, Before>;

  constructor(
    private readonly known: Pick<KnownCustomer, 'customer' | 'contracts'>,
    { market, today }: ImportMoment,
  ) {
    const { customer, contracts } = known;
    this.#before = new Map(
      contracts.map((contract) => [
        contract,
        {
          state: contractState(contract, customer, market, today),
          version: contract.currentVersion(),
          facts: contract.facts(customer),
        },
      ]),
    );
  }

  /** Undefined for a new one. */
  stateOf(contract: Contract): ContractStateView | undefined {
    return this.#before.get(contract)?.state;
  }

  /** Whether it is another one for what dates and prices come from. A monthly contract's first day is no part of that. */
  isAnother(contract: Contract): boolean {
    const before = this.#before.get(contract)?.facts;
    if (!before) return false;
    const { type, lines, termsFrom } = contract.facts(this.known.customer);
    return type !== before.type || !lines.equals(before.lines) || (type === 'annual' && !termsFrom.equals(before.termsFrom));
  }

  /** Whether the import already gave it another version. */
  isTouched(contract: Contract): boolean {
    return this.#before.get(contract)?.version !== contract.currentVersion();
  }
}
