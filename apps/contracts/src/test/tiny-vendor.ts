import type { ApplicationKind, Asked, ContractType, RenewalView } from '@csite/protocol';
import { startOf, tokyoDate } from '@csite/values';
import { isOpen } from '../application/application-life';
import { Application } from '../application/application.entity';
import { plannedChange } from '../application/planned-change';
import type { Market } from '../catalogue/market.value';
import type { ContractRow } from '../contract/contract-row';
import { Contract } from '../contract/contract.entity';
import { type Line, Lines } from '../contract/lines.value';
import { Customer } from '../customer/customer.entity';
import { Environment } from '../customer/environment.entity';
import { Holdings } from '../customer/holdings';
import { changeKinds } from '../change/change-kinds';
import { Quote } from '../quote/quote.entity';
import { quoteFacts } from '../quote/quoting';
import type { ContractFacts, Situation } from '../change/situation';
import { inOrder, renewalOutlook } from '../renewal/renewal-outlook';
import { termCharges } from '../renewal/term-charges';
import { sampleCustomers } from './sample-market';

const PRODUCT = 'neo';
const applicant = { accountId: '01a20402-bc43-708b-bfba-eb41f018a18e', name: '山田太郎', email: 'taro@example.jp' };

/** A change of the contract, as history and events have it. */
export interface Recorded {
  readonly kind: ApplicationKind | 'renewal';
  readonly day: Temporal.PlainDate;
  readonly before: ContractFacts;
  readonly after: ContractFacts;
  /** During the day, at acceptance; else with the first moment of the day. */
  readonly atOnce: boolean;
  /** Net yen charged with it. */
  readonly charged: number;
}

export interface Beginning {
  readonly type: ContractType;
  readonly startedOn: Temporal.PlainDate;
  readonly lines: readonly Line[];
  readonly usersInUse: number;
}

/** One contract and its applications in memory: the rules and entities themselves, with as little due work as drives them. */
export class TinyVendor {
  readonly records: Recorded[] = [];
  readonly applications: Application[] = [];
  readonly contract: Contract;
  readonly customer: Customer;
  readonly #environment: Environment;

  constructor(
    readonly market: Market,
    beginning: Beginning,
    public now: Temporal.Instant,
    private readonly waiting: readonly ApplicationKind[] = [],
  ) {
    const { contractor } = JSON.parse(sampleCustomers()[0] ?? '') as { contractor: never };
    const facts = { channel: 'direct', partner: null, contractor, paymentMethod: 'bank-transfer' } as const;
    this.customer = new Customer('A90000001', facts, {});
    const { customerId } = this.customer;
    this.contract = new Contract(customerId, PRODUCT, beginning.type, beginning.startedOn, new Lines(beginning.lines));
    const use = { usersInUse: beginning.usersInUse, diskCapacityBytes: 0, diskUsedBytes: 0 };
    this.#environment = new Environment(customerId, PRODUCT, 'tiny', use, this.now);
  }

  facts(): ContractFacts {
    return this.contract.facts(this.customer);
  }

  situation(): Situation {
    return this.#holdings().situationOf(this.contract, this.market, this.now);
  }

  openOf(kind: ApplicationKind): Application | undefined {
    return this.#open().find((each) => each.kind === kind);
  }

  outlook(): RenewalView | undefined {
    const situation = this.situation();
    return situation.term && renewalOutlook(situation.term, situation, this.#open().map(plannedChange));
  }

  /** @throws Failure that refuses it. */
  submit(asked: Asked): Application {
    const quote = new Quote(quoteFacts(asked, this.contract, this.#holdings(), this.market, this.now));
    const application = new Application(quote, applicant, this.now);
    application.submit(this.now);
    this.applications.push(application);
    if (this.waiting.includes(asked.kind)) return application;
    application.accept(this.now);
    if (application.isDue(this.now)) this.#applyNow(application);
    return application;
  }

  /** Day by day, as due work that was never late. */
  moveTo(at: Temporal.Instant): void {
    const until = tokyoDate(at);
    for (
      let day = tokyoDate(this.now).add({ days: 1 });
      Temporal.PlainDate.compare(day, until) <= 0;
      day = day.add({ days: 1 })
    ) {
      this.now = startOf(day);
      this.#begin(day);
    }
    this.now = at;
  }

  /** The contract as it is read to be shown. */
  row(): ContractRow {
    const { startedOn, termsFrom, lastIncreasedOn, lines, type: contractType, ...facts } = this.facts();
    return {
      ...facts,
      ...{ stamp: '', contractId: this.contract.contractId, contractType, lines: [...lines.entries()], others: [] },
      ...{ startedOn: startedOn.toString(), termsFrom: termsFrom.toString() },
      ...{ lastIncreasedOn: lastIncreasedOn?.toString() ?? null, version: this.contract.currentVersion() },
      ...{ subdomain: 'tiny', usersInUse: 0, capacityBytes: 0, usedBytes: 0, measuredAt: this.now },
      openApplications: this.#open().map((each) => ({
        ...{ applicationId: each.applicationId, state: each.standing().state, change: each.change },
        submittedAt: each.submittedAt.toString(),
      })),
    };
  }

  #begin(day: Temporal.PlainDate): void {
    const scheduled = this.#open().filter((each) => each.standing().state === 'scheduled');
    for (const { applicationId, effectiveOn } of inOrder(scheduled.map(plannedChange))) {
      const application = scheduled.find((each) => each.applicationId === applicationId);
      if (application && effectiveOn.equals(day)) this.#apply(application, day, false);
    }
    if (this.contract.termOn(day)?.from.equals(day) !== true || this.contract.beganOn(day)) return;
    const facts = this.facts();
    const charged = sum(termCharges(facts, this.market, day));
    this.contract.touched();
    this.records.push({ kind: 'renewal', day, before: facts, after: facts, atOnce: false, charged });
  }

  #applyNow(application: Application): void {
    const today = tokyoDate(this.now);
    this.#apply(application, today, true);
    const terms = this.openOf('terms');
    // Another way to pay an annual contract counts from a charged addition.
    if (application.change.charges.length === 0 || terms?.asked.kind !== 'terms') return;
    if (terms.standing().state === 'scheduled' && this.facts().type === 'annual' && terms.asked.contractType === 'annual')
      this.#apply(terms, today, true);
  }

  #apply(application: Application, day: Temporal.PlainDate, atOnce: boolean): void {
    const { asked, kind, change } = application;
    const before = this.facts();
    const after = changeKinds[kind].change(before, asked, this.market.catalogueOn(day).product(PRODUCT));
    this.contract.become(after, day, change.direction === 'increase', tokyoDate(this.now));
    this.customer.stand(after);
    application.complete(this.now);
    const begun = before.type !== after.type && after.type === 'annual';
    const term = begun ? termCharges(this.facts(), this.market, day) : [];
    this.records.push({ kind, day, before, after: this.facts(), atOnce, charged: sum(change.charges) + sum(term) });
  }

  #open(): Application[] {
    return this.applications.filter((each) => isOpen(each.standing().state));
  }

  #holdings(): Holdings {
    return new Holdings(this.customer, [this.contract], [this.#environment], this.#open());
  }
}

const sum = (charges: readonly { readonly amount: number }[]): number => charges.reduce((all, { amount }) => all + amount, 0);
