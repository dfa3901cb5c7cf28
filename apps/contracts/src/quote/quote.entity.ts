import { isDeepStrictEqual } from 'node:util';
import type { Acceptance, Asked, ChangeView, QuoteView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, toRfc3339 } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';

/** What a change was worked out from: when any of it moves on, the quote no longer holds. */
export interface QuoteVersions {
  readonly contract: number;
  readonly catalogue: number;
  readonly policy: number;
}

export interface QuoteFacts {
  readonly customerId: string;
  readonly contractId: string;
  readonly asked: Asked;
  readonly change: ChangeView;
  readonly acceptance: Acceptance;
  readonly versions: QuoteVersions;
  readonly expiresAt: Temporal.Instant;
}

/** A change as a customer saw it. Never altered: what is submitted is what was shown. */
export class Quote {
  readonly quoteId: string = newId();
  readonly customerId: string;
  readonly contractId: string;
  readonly asked: Asked;
  readonly change: ChangeView;
  readonly acceptance: Acceptance;
  protected readonly contractVersion: number;
  protected readonly catalogueVersion: number;
  protected readonly policyVersion: number;
  protected readonly expiresAt: Temporal.Instant;

  constructor(facts: QuoteFacts) {
    this.customerId = facts.customerId;
    this.contractId = facts.contractId;
    this.asked = facts.asked;
    this.change = facts.change;
    this.acceptance = facts.acceptance;
    this.contractVersion = facts.versions.contract;
    this.catalogueVersion = facts.versions.catalogue;
    this.policyVersion = facts.versions.policy;
    this.expiresAt = facts.expiresAt;
  }

  /** Whether it is still what the customer would be shown now. A deadline that passed since shows in the dates. */
  holds(now: QuoteFacts, at: Temporal.Instant): boolean {
    return (
      Temporal.Instant.compare(at, this.expiresAt) < 0 &&
      this.contractVersion === now.versions.contract &&
      this.catalogueVersion === now.versions.catalogue &&
      this.policyVersion === now.versions.policy &&
      isDeepStrictEqual(this.change, now.change)
    );
  }

  view(): QuoteView {
    const { quoteId, acceptance } = this;
    return { quoteId, ...this.change, acceptance, expiresAt: toRfc3339(this.expiresAt) };
  }
}

export const QuoteSchema = defineEntity({
  class: Quote,
  tableName: 'quote',
  properties: {
    quoteId: p.uuid().primary(),
    customerId: p.uuid(),
    contractId: p.uuid(),
    asked: p.json<Asked>(),
    change: p.json<ChangeView>(),
    acceptance: p.text().$type<Acceptance>(),
    contractVersion: p.integer(),
    catalogueVersion: p.integer(),
    policyVersion: p.integer(),
    expiresAt: p.type(InstantType),
  },
});
