import { Outbox } from '@csite/messaging';
import { ContractRenewalAnnounced, type RenewalAnnouncement } from '@csite/protocol';
import { Due } from '@csite/service';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { applicationContractor } from '../application/application-snapshot';
import { plannedChange } from '../application/planned-change';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { Contract } from '../contract/contract.entity';
import { type Holdings, lockHoldings } from '../customer/holdings';
import { renewalNotices } from './renewal-notices';
import { renewalOutlook } from './renewal-outlook';
import { ANNOUNCE, RenewalSchedule } from './renewal-schedule';

/** Tells contractors, while there is time to change something, that a contract will renew and how. */
@Injectable()
export class AnnounceRenewalService {
  constructor(
    private readonly market: MarketStore,
    private readonly outbox: Outbox,
    private readonly schedule: RenewalSchedule,
  ) {}

  @Due(ANNOUNCE)
  async announce(contractId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const { customerId } = await em.findOneOrFail(Contract, { contractId });
    const holdings = await lockHoldings(em, customerId);
    const contract = holdings.contract(contractId);
    const data = announcement(holdings, contract, market, dueAt);
    // Monthly by now, or the policy has other days: those are on the list anew.
    if (data && (await isNews(em, contractId, dueAt)))
      this.outbox.record(em, ContractRenewalAnnounced, {
        aggregateId: contractId,
        version: contract.currentVersion(),
        data,
        occurredAt: dueAt,
      });
    this.schedule.planNotice(em, contract, market, dueAt);
  }
}

/** A clock that went back comes by the same notice again. No new version of the contract: what was quoted of it still holds. */
const NEWS = `
  update contract set announced_at = ?
  where contract_id = ? and (announced_at is null or announced_at < ?) returning contract_id`;

const isNews = async (em: EntityManager, contractId: string, at: Temporal.Instant): Promise<boolean> => {
  const rows = await em.execute<unknown[]>(NEWS, [at.toString(), contractId, at.toString()]);
  return rows.length > 0;
};

const announcement = (
  holdings: Holdings,
  contract: Contract,
  market: Market,
  at: Temporal.Instant,
): RenewalAnnouncement | undefined => {
  const situation = holdings.situationOf(contract, market, at);
  const { term, policy, product } = situation;
  const notice = term && renewalNotices(term, policy).find((each) => each.at.equals(at));
  if (!notice) return undefined;
  const { customer } = holdings;
  return {
    ...renewalOutlook(notice.term, situation, holdings.openOf(contract).map(plannedChange)),
    contractId: contract.contractId,
    customerId: customer.customerId,
    customerNumber: customer.customerNumber,
    contractor: applicationContractor(customer),
    product: product.code,
    productName: product.name,
    daysBeforeClose: notice.daysBeforeClose,
  };
};
