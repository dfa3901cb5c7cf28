import type { CollectionState, CollectionView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';
import type { ChargeOrder, ChargeReading } from '../processor/payment-processor';
import { chargeUnderWay, notConfirmable, settled } from './collection.failures';
import { collectionView } from './collection.view';
import { nextTry } from './retry-schedule';

/** What every processor says when the bank wants to ask the holder. */
const AUTHENTICATION_REQUIRED = 'authentication_required';
/** Stripe knows the key of an order for 24 hours. */
const KEY_HOURS = 23;

/** A bill, as far as collecting it needs to know. */
export interface DueBill {
  readonly billId: string;
  readonly customerId: string;
  readonly number: string;
  /** Yen, tax included. */
  readonly amount: number;
  readonly dueOn: string;
}

/** A bill that is collected by card. */
export class Collection {
  readonly billId: string;
  readonly customerId: string;
  readonly number: string;
  readonly amount: number;
  readonly dueOn: string;
  protected version: number = 1;
  protected state: CollectionState = 'charging';
  /** Charges whose outcome is known. */
  protected attempts: number = 0;
  protected firstTriedAt: Temporal.Instant | null = null;
  protected nextTryAt: Temporal.Instant | null = null;
  /** The processor's name for the charge that paid, or that it has not decided on. */
  protected reference: string | null = null;
  protected failure: string | null = null;
  /** The charge that was refused because the bank wanted to ask the holder: they may confirm it, until another is made. */
  protected unconfirmed: string | null = null;
  /** Since when a charge is ordered whose outcome is not known, and the card that it was ordered of. */
  protected chargingSince: Temporal.Instant | null = null;
  protected chargingToken: string | null = null;
  protected chargingCustomer: string | null = null;

  constructor({ billId, customerId, number, amount, dueOn }: DueBill) {
    this.billId = billId;
    this.customerId = customerId;
    this.number = number;
    this.amount = amount;
    this.dueOn = dueOn;
  }

  facts(): {
    version: number;
    state: CollectionState;
    attempts: number;
    nextTryAt: Temporal.Instant | null;
    reference: string | null;
    unconfirmed: string | null;
  } {
    const { version, state, attempts, nextTryAt, reference, unconfirmed } = this;
    return { version, state, attempts, nextTryAt, reference, unconfirmed };
  }

  isOpen(): boolean {
    return this.state === 'charging' || this.state === 'retrying';
  }

  /** Number of the charge that comes next. */
  nextAttempt(): number {
    return this.attempts + 1;
  }

  /** The next charge is to be ordered: written down before, it can be asked about, and repeated as it was. */
  begin({ token, processorCustomer }: Pick<ChargeOrder, 'token' | 'processorCustomer'>, at: Temporal.Instant): ChargeOrder {
    this.chargingSince = at;
    this.chargingToken = token;
    this.chargingCustomer = processorCustomer;
    return this.order(token, processorCustomer);
  }

  /** The charge that was ordered and whose outcome is not known, as it was ordered. */
  underWay(): ChargeOrder | undefined {
    const { chargingToken: token, chargingCustomer: processorCustomer } = this;
    return token === null || processorCustomer === null ? undefined : this.order(token, processorCustomer);
  }

  /** The processor may not know the charge that is under way by its key any more: repeated, it would be another. */
  isKeyForgotten(at: Temporal.Instant): boolean {
    return this.chargingSince !== null && Temporal.Instant.compare(at, this.chargingSince.add({ hours: KEY_HOURS })) >= 0;
  }

  /** What became of charge number `attempt`; word of one that is settled changes nothing. Whether anything changed. */
  record(attempt: number, reading: ChargeReading, at: Temporal.Instant): boolean {
    if (attempt !== this.nextAttempt()) return false;
    this.chargingSince = this.chargingToken = this.chargingCustomer = null;
    if (!this.isOpen()) return false;
    this.firstTriedAt ??= at;
    this.version += 1;
    this.reference = reading.reference;
    if (reading.state === 'pending') {
      this.state = 'charging';
      return false;
    }
    this.attempts = attempt;
    if (reading.state === 'paid') this.settle('paid');
    else this.refuse(reading.code, reading.reference);
    return true;
  }

  /** @throws Failure `conflict` `collection.not-confirmable` @returns the charge that its holder may confirm */
  confirmable(): string {
    if (this.state !== 'retrying' || this.unconfirmed === null) throw notConfirmable(this.number);
    return this.unconfirmed;
  }

  /** The charge `reference` of it has paid, maybe after it was left to transfer: whether it was not paid until now. */
  cameThrough(reference: string): boolean {
    if (this.state === 'paid') return false;
    this.version += 1;
    this.reference = reference;
    this.settle('paid');
    return true;
  }

  /** The processor has closed the charge that could be confirmed. */
  closed(): void {
    this.unconfirmed = null;
  }

  /** @throws Failure `conflict` `collection.settled` or `.charging` unless the card was refused and is to be charged again */
  assertRetrying(): void {
    if (this.state !== 'retrying') throw settled(this.number);
    if (this.underWay()) throw chargeUnderWay(this.number);
  }

  /** The bill is paid by transfer after all. */
  leaveToTransfer(): void {
    this.assertRetrying();
    this.version += 1;
    this.settle('transfer');
  }

  /** It is not collected any more, whatever the card could pay: whether it was until now. */
  giveUp(): boolean {
    if (!this.isOpen()) return false;
    this.version += 1;
    this.settle('transfer');
    return true;
  }

  view(): CollectionView {
    const { billId, number, amount, dueOn, state, failure, unconfirmed } = this;
    return collectionView({ billId, number, amount, dueOn, state, failure, nextTryAt: this.nextTryAt, unconfirmed });
  }

  private order(token: string, processorCustomer: string): ChargeOrder {
    const { billId: collectionId, amount, number: description } = this;
    return { collectionId, attempt: this.nextAttempt(), amount, description, token, processorCustomer };
  }

  private refuse(code: string, reference: string | null): void {
    this.failure = code.slice(0, 100);
    this.reference = null;
    const next = this.firstTriedAt && nextTry(this.firstTriedAt, this.attempts);
    this.state = next ? 'retrying' : 'transfer';
    this.nextTryAt = next ?? null;
    this.unconfirmed = next && code === AUTHENTICATION_REQUIRED ? reference : null;
  }

  private settle(state: 'paid' | 'transfer'): void {
    this.state = state;
    this.nextTryAt = null;
    if (state === 'paid') this.failure = this.unconfirmed = null;
  }
}

export const CollectionSchema = defineEntity({
  class: Collection,
  tableName: 'collection',
  properties: {
    billId: p.uuid().primary(),
    customerId: p.uuid(),
    version: p.integer(),
    number: p.text(),
    amount: p.bigint('number'),
    dueOn: p.text(),
    state: p.text().$type<CollectionState>(),
    attempts: p.integer(),
    firstTriedAt: p.type(InstantType).nullable(),
    nextTryAt: p.type(InstantType).nullable(),
    reference: p.text().nullable(),
    failure: p.text().nullable(),
    unconfirmed: p.text().nullable(),
    chargingSince: p.type(InstantType).nullable(),
    chargingToken: p.text().nullable(),
    chargingCustomer: p.text().nullable(),
  },
});
