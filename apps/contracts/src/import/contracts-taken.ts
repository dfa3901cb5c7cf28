import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ContractChanges } from '../contract/contract-changes';
import { contractState } from '../contract/contract-snapshot';
import type { Customer } from '../customer/customer.entity';
import { RenewalSchedule } from '../renewal/renewal-schedule';
import type { ContractVersions } from './contract-versions';
import type { ImportMoment } from './import-moment';
import type { KnownCustomer } from './known-customers';
import type { ContractTaken } from './take-in-contract';

/** Records and tells what an import made of contracts. */
@Injectable()
export class ContractsTaken {
  constructor(
    private readonly changes: ContractChanges,
    private readonly renewals: RenewalSchedule,
  ) {}

  /** Contracts that the line does not name; the customer's name and payment method are theirs too. */
  unnamed({ contracts, environments }: KnownCustomer, named: readonly ContractTaken[]): ContractTaken[] {
    return contracts
      .filter((contract) => !named.some((taken) => taken.contract === contract))
      .flatMap((contract) => {
        const environment = environments.find(({ product }) => product === contract.product);
        return environment ? [{ contract, environment, moved: false }] : [];
      });
  }

  record(
    em: EntityManager,
    customer: Customer,
    taken: readonly ContractTaken[],
    versions: ContractVersions,
    { market, today, at }: ImportMoment,
  ): void {
    const actor = { name: market.catalogueOn(today).content.vendor.name };
    for (const { contract, environment } of taken) {
      const before = versions.stateOf(contract);
      const changed = !isDeepStrictEqual(before, contractState(contract, customer, market, today));
      if (changed && !versions.isTouched(contract)) contract.touched();
      if (!versions.isTouched(contract)) continue;
      const parts = { contract, customer, environment, market };
      const change = { kind: 'import', effectiveOn: today, before, actor, at } as const;
      // Corrected in what its state does not show, such as its first day: told, and no change of what it holds.
      if (changed) this.changes.record(em, parts, change);
      else this.changes.tell(em, parts, change);
      this.renewals.plan(em, contract, market, at);
    }
  }
}
