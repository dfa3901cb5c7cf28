import type { ContractStateView } from '@csite/protocol';
import { contractState } from '../contract/contract-snapshot';
import type { Contract } from '../contract/contract.entity';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';

/** A contract as it was before an import. */
interface Before {
  readonly state: ContractStateView;
  readonly version: number;
}

/** How the contracts of a customer stood before an import: what it changed is what differs from it. */
export class ContractVersions {
  readonly #before: ReadonlyMap<Contract, Before>;

  constructor({ customer, contracts }: KnownCustomer, { market, today }: ImportMoment) {
    this.#before = new Map(
      contracts.map((contract) => [
        contract,
        { state: contractState(contract, customer, market, today), version: contract.currentVersion() },
      ]),
    );
  }

  /** Undefined for a new one. */
  stateOf(contract: Contract): ContractStateView | undefined {
    return this.#before.get(contract)?.state;
  }

  /** Whether the import already gave it another version. */
  isTouched(contract: Contract): boolean {
    return this.#before.get(contract)?.version !== contract.currentVersion();
  }
}
