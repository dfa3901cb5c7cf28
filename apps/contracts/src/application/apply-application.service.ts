import type { ContractStateView } from '@csite/protocol';
import { Due } from '@csite/service';
import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ChargeSchedule } from '../charge/charge-schedule';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { ContractChanges } from '../contract/contract-changes';
import { contractState } from '../contract/contract-snapshot';
import type { Contract } from '../contract/contract.entity';
import { CustomerEvents } from '../customer/customer.events';
import type { Holdings } from '../customer/holdings';
import { changeKinds } from '../change/change-kinds';
import { inOrder } from '../renewal/renewal-outlook';
import { RenewalSchedule } from '../renewal/renewal-schedule';
import { termCharges } from '../renewal/term-charges';
import type { Application } from './application.entity';
import { ApplicationFacts } from './application.facts';
import { lockApplication } from './application-lock';
import { plannedChange } from './planned-change';

/** Kind of the due work that applies a scheduled application on its day. */
export const APPLY = 'apply-application';

/** Brings applications into effect, once. */
@Injectable()
export class ApplyApplicationService {
  constructor(
    private readonly market: MarketStore,
    private readonly changes: ContractChanges,
    private readonly customers: CustomerEvents,
    private readonly renewals: RenewalSchedule,
    private readonly charges: ChargeSchedule,
    private readonly facts: ApplicationFacts,
  ) {}

  /** Runs in the transaction that takes the work off the list; late after an outage it still dates from when it was due. */
  @Due(APPLY)
  async applyDue(applicationId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const { application, holdings } = await lockApplication(em, { applicationId });
    // Withdrawn or rejected while this waited for the lock, or applied with another of its day.
    if (application.standing().state !== 'scheduled') return;
    await this.applyBy(
      em,
      Temporal.PlainDate.from(application.change.effectiveOn),
      holdings,
      holdings.contract(application.contractId),
      market,
      dueAt,
    );
  }

  /** All that takes effect on a contract by `day`, in order: what begins on one day depends on each other, not on who is first. */
  async applyBy(
    em: EntityManager,
    day: Temporal.PlainDate,
    holdings: Holdings,
    contract: Contract,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    const scheduled = holdings.openOf(contract).filter((application) => application.standing().state === 'scheduled');
    for (const { applicationId, effectiveOn } of inOrder(scheduled.map(plannedChange))) {
      const application = scheduled.find((each) => each.applicationId === applicationId);
      if (application && Temporal.PlainDate.compare(effectiveOn, day) <= 0)
        await this.apply(em, application, holdings, market, at);
    }
  }

  /** The customer's contracts are locked by the caller's transaction. Counts from the day that was quoted. */
  async apply(
    em: EntityManager,
    application: Application,
    holdings: Holdings,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    const { customer, contracts } = holdings;
    const day = Temporal.PlainDate.from(application.change.effectiveOn);
    const contract = holdings.contract(application.contractId);
    const before = new Map(contracts.map((each) => [each, contractState(each, customer, market, day)]));
    const type = contract.facts(customer).type;
    const told = this.#change(application, holdings, market, { day, today: tokyoDate(at) });
    application.complete(at);
    const begun = contract.facts(customer).type !== type;
    if (begun) this.renewals.plan(em, contract, market, at);
    this.#record(em, application, holdings, market, { before, day, at, begun, all: told });
    if (told) this.#tellOfCustomer(em, holdings, market, at);
    await this.charges.applied(em, customer.customerId, day, at);
    await this.facts.tell(em, application, at);
    if (application.change.charges.length > 0) await this.#payBySooner(em, application, holdings, market, at);
  }

  /** Whether the customer's own data changed, and so all its contracts. */
  #change(
    { asked, kind, change, contractId }: Application,
    holdings: Holdings,
    market: Market,
    { day, today }: { readonly day: Temporal.PlainDate; readonly today: Temporal.PlainDate },
  ): boolean {
    const { customer, contracts } = holdings;
    const contract = holdings.contract(contractId);
    const facts = contract.facts(customer);
    const after = changeKinds[kind].change(facts, asked, market.catalogueOn(day).product(facts.product));
    contract.become(after, day, change.direction === 'increase', today);
    if (!customer.stand(after)) return false;
    customer.nextVersion();
    for (const other of contracts) if (other !== contract) other.touched();
    return true;
  }

  #record(em: EntityManager, application: Application, holdings: Holdings, market: Market, done: Done): void {
    const { customer } = holdings;
    const { applicationId, kind, applicant, change } = application;
    const { decision } = application.standing();
    const actor = { ...applicant, ...(decision && { acceptedBy: decision.name }) };
    const { before, day: effectiveOn, at, begun, all } = done;
    for (const contract of holdings.contracts) {
      const own = contract.contractId === application.contractId;
      if (!own && !all) continue;
      const begins = own && begun && contract.termOn(effectiveOn);
      const term = begins ? termCharges(contract.facts(customer), market, effectiveOn, change.after.lines) : [];
      const charges = own ? [...change.charges, ...term] : [];
      const changed = { contract, customer, environment: holdings.environmentOf(contract), market };
      this.changes.record(em, changed, { kind, applicationId, effectiveOn, before: before.get(contract), actor, charges, at });
    }
  }

  #tellOfCustomer(em: EntityManager, { customer, environments }: Holdings, market: Market, at: Temporal.Instant): void {
    this.customers.changed(em, customer, environments, market.catalogueOn(tokyoDate(at)), at);
  }

  /** Another payment method of an annual contract counts from its renewal, or from a charged addition before it (domain.md). */
  async #payBySooner(
    em: EntityManager,
    { contractId }: Application,
    holdings: Holdings,
    market: Market,
    at: Temporal.Instant,
  ): Promise<void> {
    const contract = holdings.contract(contractId);
    const { type } = contract.facts(holdings.customer);
    const waiting = holdings
      .openOf(contract)
      .find(({ asked, ...each }) => asked.kind === 'terms' && asked.contractType === type && each.state === 'scheduled');
    if (!waiting || type !== 'annual') return;
    waiting.bringForward(tokyoDate(at));
    await this.apply(em, waiting, holdings, market, at);
  }
}

interface Done {
  readonly before: ReadonlyMap<Contract, ContractStateView>;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.Instant;
  /** The contract is of another type from this day on. */
  readonly begun: boolean;
  /** All contracts of the customer changed. */
  readonly all: boolean;
}
