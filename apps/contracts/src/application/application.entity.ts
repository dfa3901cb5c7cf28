import type { ApplicantView, ApplicationKind, ApplicationState, Asked, ChangeView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, startOf } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { Quote } from '../quote/quote.entity';
import { endStates, follow } from './application-life';
import { changesBills, type Decision, refuseDecision } from './decision';
import { refuseWithdrawal } from './withdrawal.rules';

/** A customer's request to change a contract, as quoted. */
export class Application {
  readonly applicationId: string = newId();
  readonly quoteId: string;
  readonly customerId: string;
  readonly contractId: string;
  readonly product: string;
  readonly kind: ApplicationKind;
  readonly asked: Asked;
  readonly change: ChangeView;
  /** Nothing once an operator has accepted: there is no way back then. */
  readonly withdrawUntil: Temporal.Instant | null;
  readonly applicant: ApplicantView;
  readonly submittedAt: Temporal.Instant;
  readonly state: ApplicationState = 'quoted';
  protected endedAt: Temporal.Instant | null = null;
  protected rejection: string | null = null;
  protected decision: Decision | null = null;
  protected version = 0;

  /** Quoted, not yet applied for. */
  constructor(quote: Quote, applicant: ApplicantView, at: Temporal.Instant) {
    this.quoteId = quote.quoteId;
    this.customerId = quote.customerId;
    this.contractId = quote.contractId;
    this.product = quote.change.product;
    this.kind = quote.change.kind;
    this.asked = quote.asked;
    this.change = quote.change;
    this.withdrawUntil = quote.change.withdrawUntil ? Temporal.Instant.from(quote.change.withdrawUntil) : null;
    this.applicant = applicant;
    this.submittedAt = at;
  }

  submit(at: Temporal.Instant): void {
    this.enter('submitted', at);
  }

  /** From here on it happens by itself: at once, or when its day comes. */
  accept(at: Temporal.Instant): void {
    this.enter('scheduled', at);
  }

  /** An operator's acceptance is the lock, whatever deadline there was. @throws Failure `conflict` `application.decided`, `application.ended` */
  acceptBy(decision: Decision, at: Temporal.Instant): void {
    refuseDecision(this.state, this.decision);
    this.accept(at);
    const change = { ...this.change };
    delete change.withdrawUntil;
    Object.assign(this, { decision, withdrawUntil: null, change });
  }

  /** Takes effect on `day`, before the one that was quoted, with what is billed at once then. */
  bringForward(day: Temporal.PlainDate): void {
    const firstBilledIn = day.toPlainYearMonth().toString();
    Object.assign(this, { change: { ...this.change, effectiveOn: day.toString(), firstBilledIn } });
  }

  /** Marks it as done: the contract changed in the same transaction. */
  complete(at: Temporal.Instant): void {
    this.enter('applied', at);
  }

  /** @throws Failure `conflict` `application.locked` after the deadline, `application.ended` when it is over. */
  withdraw(at: Temporal.Instant): void {
    refuseWithdrawal(this.standing(), at);
    this.enter('withdrawn', at);
  }

  /** @throws Failure `conflict` `application.decided`, `application.ended` */
  reject(reason: string, decision: Decision, at: Temporal.Instant): void {
    refuseDecision(this.state, this.decision);
    this.enter('rejected', at);
    Object.assign(this, { rejection: reason, decision });
  }

  /** Its contract is another one than was shown, also to the operator who accepted it. */
  overtake(reason: string, decision: Decision, at: Temporal.Instant): void {
    this.enter('rejected', at);
    Object.assign(this, { rejection: reason, decision });
  }

  changesBills(): boolean {
    return changesBills(this.change);
  }

  /** Whether the day has come on which it takes effect. */
  isDue(at: Temporal.Instant): boolean {
    return Temporal.Instant.compare(startOf(Temporal.PlainDate.from(this.change.effectiveOn)), at) <= 0;
  }

  standing(): ApplicationStanding {
    const { state, withdrawUntil, endedAt, rejection, decision, version } = this;
    return { state, withdrawUntil, endedAt, rejection, decision, version };
  }

  private enter(state: ApplicationState, at: Temporal.Instant): void {
    Object.assign(this, { state: follow(this.state, state) });
    this.version += 1;
    if (endStates.includes(state)) this.endedAt = at;
  }
}

/** Where an application stands in its life. */
export interface ApplicationStanding {
  readonly state: ApplicationState;
  readonly withdrawUntil: Temporal.Instant | null;
  readonly endedAt: Temporal.Instant | null;
  readonly rejection: string | null;
  readonly decision: Decision | null;
  readonly version: number;
}

export const ApplicationSchema = defineEntity({
  class: Application,
  tableName: 'application',
  properties: {
    applicationId: p.uuid().primary(),
    quoteId: p.uuid(),
    customerId: p.uuid(),
    contractId: p.uuid(),
    product: p.text(),
    kind: p.text().$type<ApplicationKind>(),
    asked: p.json<Asked>(),
    change: p.json<ChangeView>(),
    withdrawUntil: p.type(InstantType).nullable(),
    applicant: p.json<ApplicantView>(),
    submittedAt: p.type(InstantType),
    state: p.text().$type<ApplicationState>(),
    endedAt: p.type(InstantType).nullable(),
    rejection: p.text().nullable(),
    decision: p.json<Decision | null>().nullable(),
    version: p.integer().concurrencyCheck(),
  },
});
