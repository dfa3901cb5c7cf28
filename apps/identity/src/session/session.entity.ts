import { randomBytes } from 'node:crypto';
import type { AccountCaller, Caller, CallerKind, OperatorCaller } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

export interface SessionTerms {
  /** Business hours without a refresh after which it ends. */
  readonly idleHours: number;
  readonly absoluteHours: number;
  readonly graceSeconds: number;
}

export interface Device {
  readonly clientAddress: string;
  /** By what the client is counted; tells a familiar place at the next log-in. */
  readonly clientKey: string;
  readonly userAgent: string;
}

/** Whose session it is: of an account, or of an operator. */
export type SessionHolder =
  Pick<AccountCaller, 'kind' | 'accountId' | 'customerId'> | Pick<OperatorCaller, 'kind' | 'operatorId'>;

/** Two clocks: lifetimes follow the business clock, the grace for a lost answer is real time. */
export interface Moment {
  readonly business: Temporal.Instant;
  readonly real: Temporal.Instant;
}

/** Of itself, by a token used twice, by an operator, or as its holder's rights, password or factors changed, or its holder is gone. */
export type SessionEnd = 'log-out' | 'reuse' | 'role' | 'password' | 'removed' | 'frozen' | 'factors' | 'operator';
export type Exchange = 'rotated' | 'repeated' | 'reused' | 'ended';

/**
 * A log-in and the family of refresh tokens that follow each other in it. No token is stored, nor a hash of one: each is
 * derived from the seed, the generation and a key outside the database, so the same successor can be given twice.
 */
export class Session {
  readonly id: string;
  readonly accountId: string | null;
  readonly customerId: string | null;
  readonly operatorId: string | null;
  readonly seed: string;
  readonly generation: number = 0;
  /** Real time of the last exchange. */
  readonly rotatedAt: Temporal.Instant;
  readonly createdAt: Temporal.Instant;
  readonly lastUsedAt: Temporal.Instant;
  /** When its holder last showed that it is them: at log-in, or asked again since. A refresh changes nothing in it. */
  readonly confirmedAt: Temporal.Instant;
  readonly clientAddress: string;
  readonly clientKey: string;
  readonly userAgent: string;
  readonly endedAt: Temporal.Instant | null = null;
  readonly end: SessionEnd | null = null;

  constructor(holder: SessionHolder, device: Device, at: Moment) {
    this.id = newId();
    this.accountId = holder.kind === 'account' ? holder.accountId : null;
    this.customerId = holder.kind === 'account' ? holder.customerId : null;
    this.operatorId = holder.kind === 'operator' ? holder.operatorId : null;
    this.seed = randomBytes(16).toString('base64url');
    this.rotatedAt = at.real;
    this.createdAt = at.business;
    this.lastUsedAt = at.business;
    this.confirmedAt = at.business;
    this.clientAddress = device.clientAddress;
    this.clientKey = device.clientKey;
    this.userAgent = device.userAgent.slice(0, 300);
  }

  /** A session of one kind is none for whoever asks for the other. */
  isOf(kind: CallerKind): boolean {
    return kind === (this.operatorId === null ? 'account' : 'operator');
  }

  /** Who has it, as the audit trail names people. */
  holder(): { readonly kind: CallerKind; readonly id: string } {
    if (this.operatorId !== null) return { kind: 'operator', id: this.operatorId };
    return { kind: 'account', id: this.accountId ?? '' };
  }

  /** The last instant at which its refresh token works. */
  expiresAt(terms: SessionTerms): Temporal.Instant {
    const idle = this.lastUsedAt.add({ hours: terms.idleHours });
    const absolute = this.createdAt.add({ hours: terms.absoluteHours });
    return Temporal.Instant.compare(idle, absolute) < 0 ? idle : absolute;
  }

  /**
   * Takes a refresh token of `generation`. The current one is exchanged for its successor. The one before it, shortly
   * after, is another tab or an answer that got lost: the same successor again. Anything older was copied: all ends.
   */
  exchange(generation: number, at: Moment, terms: SessionTerms): Exchange {
    if (this.endedAt || Temporal.Instant.compare(at.business, this.expiresAt(terms)) > 0) return 'ended';
    if (generation === this.generation) {
      Object.assign(this, { generation: generation + 1, rotatedAt: at.real, lastUsedAt: at.business });
      return 'rotated';
    }
    if (generation === this.generation - 1 && this.isInGrace(at, terms)) return 'repeated';
    this.finish('reuse', at.business);
    return 'reused';
  }

  confirm(now: Temporal.Instant): void {
    Object.assign(this, { confirmedAt: now });
  }

  /** What its access tokens say of it. */
  calling(): Pick<Caller, 'sessionId' | 'confirmedAt'> {
    return { sessionId: this.id, confirmedAt: Math.floor(this.confirmedAt.epochMilliseconds / 1000) };
  }

  /** True when it was not ended before. */
  finish(end: SessionEnd, now: Temporal.Instant): boolean {
    if (this.endedAt) return false;
    Object.assign(this, { end, endedAt: now });
    return true;
  }

  private isInGrace(at: Moment, { graceSeconds }: SessionTerms): boolean {
    const passed = (from: Temporal.Instant, to: Temporal.Instant): number => from.until(to).total('seconds');
    return passed(this.rotatedAt, at.real) <= graceSeconds && passed(this.lastUsedAt, at.business) <= graceSeconds;
  }
}

export const SessionSchema = defineEntity({
  class: Session,
  tableName: 'session',
  properties: {
    id: p.uuid().primary(),
    accountId: p.uuid().nullable(),
    customerId: p.uuid().nullable(),
    operatorId: p.uuid().nullable(),
    seed: p.string(),
    generation: p.integer(),
    rotatedAt: p.type(InstantType),
    createdAt: p.type(InstantType),
    lastUsedAt: p.type(InstantType),
    confirmedAt: p.type(InstantType),
    clientAddress: p.string(),
    clientKey: p.string(),
    userAgent: p.string(),
    endedAt: p.type(InstantType).nullable(),
    end: p.string().$type<SessionEnd>().fieldName('end_reason').nullable(),
  },
});
