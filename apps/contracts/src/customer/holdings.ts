import { LockMode } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Application } from '../application/application.entity';
import { isOpen, openStates } from '../application/application-life';
import { plannedChange } from '../application/planned-change';
import { Contract } from '../contract/contract.entity';
import type { Market } from '../catalogue/market.value';
import { annualFrom } from '../change/annual-from';
import { type OtherContract, Situation } from '../change/situation';
import { Customer } from './customer.entity';
import { Environment } from './environment.entity';

/** Everything that one customer has: what a change has to look at. */
export class Holdings {
  constructor(
    readonly customer: Customer,
    readonly contracts: readonly Contract[],
    readonly environments: readonly Environment[],
    /** Applied for and not yet in effect when this was read. */
    readonly open: readonly Application[],
  ) {}

  contract(contractId: string): Contract {
    return found(
      this.contracts.find((contract) => contract.contractId === contractId),
      `contract ${contractId}`,
    );
  }

  environmentOf({ product }: Contract): Environment {
    return found(
      this.environments.find((environment) => environment.product === product),
      `environment of ${product}`,
    );
  }

  openOf({ contractId }: Contract): Application[] {
    return this.open.filter((application) => application.contractId === contractId && isOpen(application.standing().state));
  }

  /** What the rules look at for one of the contracts at `at`. */
  situationOf(contract: Contract, market: Market, at: Temporal.Instant): Situation {
    const { usersInUse, diskUsedBytes } = this.environmentOf(contract).use();
    const planned = this.openOf(contract).map(plannedChange);
    const open = planned.map(({ asked }) => asked);
    const others = this.contracts.filter((other) => other !== contract).map((other) => this.#asOther(other));
    const around = { usersInUse, diskUsedBytes, open, annualFrom: annualFrom(planned), others };
    return new Situation(contract.facts(this.customer), around, market, at);
  }

  #asOther(contract: Contract): OtherContract {
    const asked = this.openOf(contract)
      .map((application) => application.asked)
      .find((each) => each.kind === 'terms');
    return { type: contract.facts(this.customer).type, ...(asked && { asked }) };
  }
}

const found = <T>(thing: T | undefined, what: string): T => {
  if (!thing) throw new RangeError(`the customer has no ${what}`);
  return thing;
};

const read = async (em: EntityManager, customerId: string, lockMode?: LockMode.PESSIMISTIC_WRITE): Promise<Holdings> => {
  // In one order, as the import does: contracts by their ids, then the rest.
  const order = { orderBy: { contractId: 'asc' } } as const;
  // What was read before the lock may be old by now.
  const contracts = await em.find(Contract, { customerId }, lockMode ? { ...order, lockMode, refresh: true } : order);
  const customer = await em.findOneOrFail(Customer, { customerId });
  const environments = await em.find(Environment, { customerId });
  const open = await em.find(
    Application,
    { customerId, state: { $in: [...openStates] } },
    { orderBy: { applicationId: 'asc' }, refresh: true },
  );
  return new Holdings(customer, contracts, environments, open);
};

/** Everything that changes a contract or its applications holds the customer's contracts first: rivals wait, then see what won. */
export const lockHoldings = (em: EntityManager, customerId: string): Promise<Holdings> =>
  read(em, customerId, LockMode.PESSIMISTIC_WRITE);

/** For a preview, which changes nothing. */
export const readHoldings = (em: EntityManager, customerId: string): Promise<Holdings> => read(em, customerId);
