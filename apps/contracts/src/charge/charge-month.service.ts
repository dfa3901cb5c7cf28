import { Outbox } from '@csite/messaging';
import { CustomerCharged, type MonthChargeView } from '@csite/protocol';
import { Clock, Due } from '@csite/service';
import { tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ApplyApplicationService } from '../application/apply-application.service';
import { MarketStore } from '../catalogue/market.store';
import type { Market } from '../catalogue/market.value';
import { ContractHistory } from '../contract/contract-history.entity';
import { type Holdings, lockHoldings } from '../customer/holdings';
import { chargeDifference } from './charge-difference';
import { ChargedMonth } from './charged-month.entity';
import { CHARGE, ChargeSchedule, RECHARGE } from './charge-schedule';
import { monthCharges, originIn, stateAfter } from './month-charges';

/** Charges the monthly contracts of a customer on the first of each month, after what is to take effect on it. */
@Injectable()
export class ChargeMonthService {
  constructor(
    private readonly market: MarketStore,
    private readonly applying: ApplyApplicationService,
    private readonly schedule: ChargeSchedule,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  @Due(CHARGE)
  async charge(customerId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const market = await this.market.current();
    const holdings = await lockHoldings(em, customerId);
    const day = tokyoDate(dueAt);
    for (const contract of holdings.contracts) await this.applying.applyBy(em, day, holdings, contract, market, dueAt);
    await em.flush();
    // A clock that went back comes by the same day again.
    if ((await em.count(ChargedMonth, { customerId, month: monthOf(day) })) === 0)
      this.#tell(em, holdings, day, { revision: 1, charges: await chargesOn(em, holdings, market, day) }, dueAt);
    this.schedule.plan(em, customerId, dueAt);
  }

  /** Something was applied after its day: months since then are charged the difference. */
  @Due(RECHARGE)
  async recharge(subjectId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const [customerId = '', first = ''] = subjectId.split(' ');
    const market = await this.market.current();
    const holdings = await lockHoldings(em, customerId);
    const since = monthOf(Temporal.PlainDate.from(first));
    const told = await em.find(ChargedMonth, { customerId, month: { $gte: since } }, { orderBy: { month: 'asc' } });
    for (const month of new Set(told.map((each) => each.month))) {
      const revisions = told.filter((each) => each.month === month);
      const day = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
      const now = await chargesOn(em, holdings, market, day);
      const charges = chargeDifference(
        revisions.flatMap((each) => each.charges),
        now,
      );
      if (charges.length > 0) this.#tell(em, holdings, day, { revision: revisions.length + 1, charges }, dueAt);
    }
  }

  /** A month without a monthly contract is noted, so that it is not charged again, and told to nobody. */
  #tell(em: EntityManager, { customer }: Holdings, day: Temporal.PlainDate, told: Told, occurredAt: Temporal.Instant): void {
    const { customerId } = customer;
    const month = monthOf(day);
    em.persist(new ChargedMonth({ customerId, month, ...told, recordedAt: this.clock.now() }));
    if (told.charges.length === 0) return;
    const { paymentMethod } = customer.standing();
    const data = { customerId, month, paymentMethod, revision: told.revision, charges: [...told.charges] };
    this.outbox.record(em, CustomerCharged, { aggregateId: customerId, version: customer.currentVersion(), data, occurredAt });
  }
}

interface Told {
  readonly revision: number;
  readonly charges: readonly MonthChargeView[];
}

const monthOf = (day: Temporal.PlainDate): string => day.toPlainYearMonth().toString();

/** What was monthly on `day`, the first of a month, as it was then: an outage may last until something else is applied. */
const chargesOn = async (
  em: EntityManager,
  { customer, contracts }: Holdings,
  market: Market,
  day: Temporal.PlainDate,
): Promise<MonthChargeView[]> => {
  const { customerId } = customer;
  const history = await em.find(ContractHistory, { customerId, effectiveOn: { $lte: day } }, { orderBy: { historyId: 'asc' } });
  return contracts.flatMap((contract) => {
    const { contractId } = contract;
    const changes = history.filter((entry) => entry.contractId === contractId);
    const state = stateAfter(changes);
    const { startedOn } = contract.facts(customer);
    if (state?.contractType !== 'monthly' || Temporal.PlainDate.compare(startedOn, day) > 0) return [];
    const product = market.catalogueOn(day).product(contract.product);
    const charged = { contractId, product, lines: state.lines, originOf: originIn(changes) };
    return monthCharges(charged, day.toPlainYearMonth());
  });
};
