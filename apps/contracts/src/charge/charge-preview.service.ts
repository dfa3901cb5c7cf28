import type { ChargesPreview } from '@csite/protocol';
import { Clock, Database } from '@csite/service';
import { firstOfNextMonth } from '@csite/values';
import { Injectable } from '@nestjs/common';
import { plannedChange } from '../application/planned-change';
import { MarketStore } from '../catalogue/market.store';
import { changeKinds } from '../change/change-kinds';
import type { ContractState } from '../contract/contract-state.value';
import type { Contract } from '../contract/contract.entity';
import { type Holdings, readHoldings } from '../customer/holdings';
import { inOrder } from '../renewal/renewal-outlook';
import { monthCharges } from './month-charges';

/** What the next first of a month will cost. */
@Injectable()
export class ChargePreviewService {
  constructor(
    private readonly database: Database,
    private readonly market: MarketStore,
    private readonly clock: Clock,
  ) {}

  async preview(customerId: string): Promise<ChargesPreview> {
    const market = await this.market.current();
    const day = firstOfNextMonth(this.clock.today());
    const month = day.toPlainYearMonth();
    const holdings = await this.database.transaction((em) => readHoldings(em, customerId));
    const catalogue = market.catalogueOn(day);
    const charges = holdings.contracts.flatMap((contract) => {
      const product = catalogue.product(contract.product);
      const { contractId } = contract;
      const { startedOn } = contract.facts(holdings.customer);
      const planned = applied(holdings, contract, day);
      const state = planned.reduce<ContractState>(
        (before, { asked }) => changeKinds[asked.kind].change(before, asked, product),
        contract.facts(holdings.customer),
      );
      if (state.type !== 'monthly' || Temporal.PlainDate.compare(startedOn, day) > 0) return [];
      return monthCharges({ contractId, product, lines: state.lines.entries(), originOf: () => undefined }, month);
    });
    return { month: month.toString(), chargedOn: day.toString(), charges };
  }
}

/** What is applied for and takes effect by `day`. */
const applied = (holdings: Holdings, contract: Contract, day: Temporal.PlainDate) =>
  inOrder(holdings.openOf(contract).map(plannedChange)).filter(
    ({ effectiveOn }) => Temporal.PlainDate.compare(effectiveOn, day) <= 0,
  );
