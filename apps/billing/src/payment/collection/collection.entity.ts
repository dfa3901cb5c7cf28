import { type CollectionState, type CollectionView, conflict, type Failure } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';
import type { ChargeReading } from '../processor/payment-processor';
import { collectionView } from './collection.view';
import { nextTry } from './retry-schedule';

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
  } {
    const { version, state, attempts, nextTryAt, reference } = this;
    return { version, state, attempts, nextTryAt, reference };
  }

  isOpen(): boolean {
    return this.state === 'charging' || this.state === 'retrying';
  }

  /** Number of the charge that comes next. */
  nextAttempt(): number {
    return this.attempts + 1;
  }

  /** What became of charge number `attempt`; word of one that is settled changes nothing. Whether anything changed. */
  record(attempt: number, reading: ChargeReading, at: Temporal.Instant): boolean {
    if (!this.isOpen() || attempt !== this.nextAttempt()) return false;
    this.firstTriedAt ??= at;
    this.version += 1;
    this.reference = reading.reference;
    if (reading.state === 'pending') {
      this.state = 'charging';
      return false;
    }
    this.attempts = attempt;
    if (reading.state === 'paid') this.settle('paid');
    else this.refuse(reading.code);
    return true;
  }

  /** @throws Failure `conflict` `collection.settled` unless the card was refused and is to be charged again */
  assertRetrying(): void {
    if (this.state !== 'retrying') throw settled(this.number);
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
    const { billId, number, amount, dueOn, state, failure } = this;
    return collectionView({ billId, number, amount, dueOn, state, failure, nextTryAt: this.nextTryAt });
  }

  private refuse(code: string): void {
    this.failure = code.slice(0, 100);
    this.reference = null;
    const next = this.firstTriedAt && nextTry(this.firstTriedAt, this.attempts);
    this.state = next ? 'retrying' : 'transfer';
    this.nextTryAt = next ?? null;
  }

  private settle(state: 'paid' | 'transfer'): void {
    this.state = state;
    this.nextTryAt = null;
    if (state === 'paid') this.failure = null;
  }
}

const settled = (number: string): Failure =>
  conflict('collection.settled', {
    ja: `${number}は、すでに手続きが済んでいるか、手続き中です。画面を更新して、現在の状況をご確認ください。`,
    en: `${number} is settled already, or being charged. Reload the page to see how it stands.`,
  });

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
  },
});
