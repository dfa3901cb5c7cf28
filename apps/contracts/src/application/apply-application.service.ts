import { Outbox } from '@csite/messaging';
import { ContractChanged } from '@csite/protocol';
import { Clock, Due } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { ContractHistory } from '../contract/contract-history.entity';
import { contractSnapshot, contractState } from '../contract/contract-snapshot';
import type { Contract } from '../contract/contract.entity';
import { Environment } from '../customer/environment.entity';
import { changeKinds } from '../quote/change-kinds';
import type { Application } from './application.entity';
import { ApplicationFacts } from './application.facts';
import { lockApplication } from './application-lock';

/** Kind of the due work that applies a scheduled application on its day. */
export const APPLY = 'apply-application';

/** Brings applications into effect, once. */
@Injectable()
export class ApplyApplicationService {
  constructor(
    private readonly market: MarketStore,
    private readonly outbox: Outbox,
    private readonly facts: ApplicationFacts,
    private readonly clock: Clock,
  ) {}

  /** Runs in the transaction that takes the work off the list; late after an outage it still dates from when it was due. */
  @Due(APPLY)
  async applyDue(applicationId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const { application, contract } = await lockApplication(em, { applicationId });
    // Withdrawn or rejected while this waited for the lock.
    if (application.standing().state !== 'scheduled') return;
    await this.apply(em, application, contract, market, dueAt);
  }

  /** The contract is locked by the caller's transaction. */
  async apply(
    em: EntityManager,
    application: Application,
    contract: Contract,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    const day = Temporal.PlainDate.from(application.change.effectiveOn);
    const before = contractState(contract, market, day);
    const { lines, product } = contract.facts();
    const wanted = changeKinds[application.kind].change(lines, application.asked, market.catalogueOn(day).product(product));
    contract.changeLines(wanted, day);
    application.complete(at);
    const { applicationId, kind, customerId, applicant: actor } = application;
    const after = contractState(contract, market, day);
    const entry = { contractId: contract.contractId, customerId, kind, applicationId, effectiveOn: day, before, after, actor };
    em.persist(new ContractHistory({ ...entry, recordedAt: this.clock.now() }));
    await this.#tell(em, application, contract, market, at);
  }

  async #tell(
    em: EntityManager,
    application: Application,
    contract: Contract,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    const { customerId, product, kind, applicationId } = application;
    const environment = await em.findOneOrFail(Environment, { customerId, product });
    const change = { kind, applicationId, effectiveOn: application.change.effectiveOn };
    this.outbox.record(em, ContractChanged, {
      aggregateId: contract.contractId,
      version: contract.currentVersion(),
      data: contractSnapshot({ contract, environment, market, change, charges: application.change.charges }),
      occurredAt: at,
    });
    await this.facts.tell(em, application, at);
  }
}
