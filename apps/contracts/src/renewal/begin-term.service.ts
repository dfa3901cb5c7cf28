import { Due } from '@csite/service';
import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ApplyApplicationService } from '../application/apply-application.service';
import { MarketStore } from '../catalogue/market.store';
import { ContractChanges } from '../contract/contract-changes';
import { Contract } from '../contract/contract.entity';
import { lockHoldings } from '../customer/holdings';
import { BEGIN } from './renewal-schedule';
import { termCharges } from './term-charges';

/** The first term of an annual contract that was imported before its first day is charged on that day, once. */
@Injectable()
export class BeginTermService {
  constructor(
    private readonly market: MarketStore,
    private readonly applying: ApplyApplicationService,
    private readonly changes: ContractChanges,
  ) {}

  @Due(BEGIN)
  async begin(contractId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const { customerId } = await em.findOneOrFail(Contract, { contractId });
    const holdings = await lockHoldings(em, customerId);
    const contract = holdings.contract(contractId);
    const day = tokyoDate(dueAt);
    await this.applying.applyBy(em, day, holdings, contract, market, dueAt);
    // Monthly by now, corrected to another first day, or come by before.
    if (!contract.beginTerm(day)) return;
    const { customer } = holdings;
    this.changes.tell(
      em,
      { contract, customer, environment: holdings.environmentOf(contract), market },
      {
        kind: 'import',
        effectiveOn: day,
        actor: { name: market.catalogueOn(day).content.vendor.name },
        charges: termCharges(contract.facts(customer), market, day),
        at: dueAt,
      },
    );
  }
}
