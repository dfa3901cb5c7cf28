import type { ContractType } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { Term } from '../calendar/term.value';
import type { Market } from '../catalogue/market.value';
import type { Policy } from '../catalogue/policy.value';
import type { Product } from '../catalogue/product.value';
import type { Lines } from '../contract/lines.value';

/** What the rules need to know of a contract. */
export interface ContractFacts {
  readonly product: string;
  readonly type: ContractType;
  readonly startedOn: Temporal.PlainDate;
  readonly lines: Lines;
  /** Last day on which something was added by application. */
  readonly lastIncreasedOn?: Temporal.PlainDate;
}

/** Everything that rules look at, at one moment. */
export class Situation {
  readonly today: Temporal.PlainDate;
  readonly product: Product;
  readonly policy: Policy;
  /** Only of an annual contract. */
  readonly term?: Term;

  constructor(
    readonly contract: ContractFacts,
    readonly usersInUse: number,
    readonly market: Market,
    readonly at: Temporal.Instant,
  ) {
    this.today = tokyoDate(at);
    this.product = market.catalogueOn(this.today).product(contract.product);
    this.policy = market.policyOn(this.today);
    this.term = contract.type === 'annual' ? Term.running(contract.startedOn, this.today) : undefined;
  }

  users(): number {
    return this.product.usersOf(this.contract.lines);
  }

  increasedThisMonth(): boolean {
    return this.contract.lastIncreasedOn?.toPlainYearMonth().equals(this.today.toPlainYearMonth()) ?? false;
  }

  inFirstMonth(): boolean {
    return Temporal.PlainYearMonth.compare(this.today.toPlainYearMonth(), this.contract.startedOn.toPlainYearMonth()) <= 0;
  }
}
