import type { ApplicationKind, Asked, AskedOf, ContractType } from '@csite/protocol';
import { tokyoDate } from '@csite/values';
import { Term } from '../calendar/term.value';
import type { Market } from '../catalogue/market.value';
import type { Policy } from '../catalogue/policy.value';
import type { Product } from '../catalogue/product.value';
import type { ContractState } from '../contract/contract-state.value';

/** What the rules need to know of a contract. */
export interface ContractFacts extends ContractState {
  readonly product: string;
  readonly startedOn: Temporal.PlainDate;
  /** First day of the terms that it has as an annual contract, or of its being monthly. */
  readonly termsFrom: Temporal.PlainDate;
  /** Last day on which something was added by application. */
  readonly lastIncreasedOn?: Temporal.PlainDate;
}

/** What the rules need to know around a contract. */
export interface Surroundings {
  readonly usersInUse: number;
  readonly diskUsedBytes: number;
  /** What is applied for and not yet in effect. */
  readonly open: readonly Asked[];
  /** First day of the term that begins if terms which are open take effect. */
  readonly annualFrom?: Temporal.PlainDate;
  /** The customer's other contracts, which are paid for in the same way. */
  readonly others: readonly OtherContract[];
}

export interface OtherContract {
  readonly type: ContractType;
  /** Terms applied for and not yet in effect. */
  readonly asked?: AskedOf<'terms'>;
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
    readonly around: Surroundings,
    readonly market: Market,
    readonly at: Temporal.Instant,
  ) {
    this.today = tokyoDate(at);
    this.product = market.catalogueOn(this.today).product(contract.product);
    this.policy = market.policyOn(this.today);
    this.term = contract.type === 'annual' ? Term.running(contract.termsFrom, this.today) : undefined;
  }

  users(): number {
    return this.product.usersOf(this.contract.lines);
  }

  /** What is open of a kind. */
  open<K extends ApplicationKind>(kind: K): AskedOf<K>[] {
    return this.around.open.filter((asked): asked is AskedOf<K> => asked.kind === kind);
  }

  increasedThisMonth(): boolean {
    return this.contract.lastIncreasedOn?.toPlainYearMonth().equals(this.today.toPlainYearMonth()) ?? false;
  }

  inFirstMonth(): boolean {
    return Temporal.PlainYearMonth.compare(this.today.toPlainYearMonth(), this.contract.startedOn.toPlainYearMonth()) <= 0;
  }
}
