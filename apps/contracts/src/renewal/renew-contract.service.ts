import { Audit, Due } from '@csite/service';
import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ApplyApplicationService } from '../application/apply-application.service';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { ContractChanges } from '../contract/contract-changes';
import { ContractHistory } from '../contract/contract-history.entity';
import { contractState } from '../contract/contract-snapshot';
import { Contract } from '../contract/contract.entity';
import { type Holdings, lockHoldings } from '../customer/holdings';
import { RENEW, RenewalSchedule } from './renewal-schedule';
import { termCharges } from './term-charges';

/** Annual contracts renew by themselves on the first day of the next term, after what is to take effect on it. */
@Injectable()
export class RenewContractService {
  constructor(
    private readonly market: MarketStore,
    private readonly applying: ApplyApplicationService,
    private readonly changes: ContractChanges,
    private readonly schedule: RenewalSchedule,
    private readonly audit: Audit,
  ) {}

  @Due(RENEW)
  async renew(contractId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const { customerId } = await em.findOneOrFail(Contract, { contractId });
    const holdings = await lockHoldings(em, customerId);
    const contract = holdings.contract(contractId);
    const day = tokyoDate(dueAt);
    await this.applying.applyBy(em, day, holdings, contract, market, dueAt);
    // Monthly from today, or a term that began with a change of today or by an import.
    if (contract.termOn(day)?.from.equals(day) !== true || contract.beganOn(day)) return;
    // A clock that went back comes by the same day again.
    if (!(await em.findOne(ContractHistory, { contractId, kind: 'renewal', effectiveOn: day })))
      this.#record(em, holdings, contract, market, dueAt);
    this.schedule.plan(em, contract, market, dueAt);
  }

  #record(em: EntityManager, holdings: Holdings, contract: Contract, market: Market, at: Temporal.Instant): void {
    const { customer } = holdings;
    const day = tokyoDate(at);
    const before = contractState(contract, customer, market, day.subtract({ days: 1 }));
    contract.touched();
    const { contractId: id, customerId } = contract;
    const subject = { id, name: contract.facts(customer).product };
    this.audit.record(em, { act: 'contract.renewed', customerId, subject, after: { from: day.toString() } });
    this.changes.record(
      em,
      { contract, customer, environment: holdings.environmentOf(contract), market },
      {
        kind: 'renewal',
        effectiveOn: day,
        before,
        actor: { name: market.catalogueOn(day).content.vendor.name },
        charges: termCharges(contract.facts(customer), market, day),
        at,
      },
    );
  }
}
