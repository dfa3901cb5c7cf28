import type { CardProcessor, CardView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';
import type { KeptCard } from '../processor/payment-processor';
import { cardView } from './card.view';
import { isExpired } from './card-expiry';

interface Registration {
  readonly setupId: string;
  readonly processor: CardProcessor;
  readonly processorCustomer: string;
  readonly card: KeptCard;
  readonly at: Temporal.Instant;
}

/** The card that a customer pays by: a token of the processor's, and what a person knows it by. */
export class CustomerCard {
  readonly customerId: string;
  protected version: number = 0;
  protected setupId!: string;
  protected processor!: CardProcessor;
  protected processorCustomer!: string;
  protected token!: string;
  protected brand!: string;
  protected last4!: string;
  protected expiry!: string;
  protected registeredAt!: Temporal.Instant;

  constructor(customerId: string, registration: Registration) {
    this.customerId = customerId;
    this.register(registration);
  }

  /** This card, or another in its place. */
  register({ setupId, processor, processorCustomer, card, at }: Registration): void {
    this.version += 1;
    this.setupId = setupId;
    this.processor = processor;
    this.processorCustomer = processorCustomer;
    this.token = card.token;
    this.brand = card.brand;
    this.last4 = card.last4;
    this.expiry = card.expiry;
    this.registeredAt = at;
  }

  facts(): { version: number; processor: CardProcessor; processorCustomer: string; token: string; expiry: string } {
    const { version, processor, processorCustomer, token, expiry } = this;
    return { version, processor, processorCustomer, token, expiry };
  }

  /** Whether `processor` can charge it on `today`. */
  isUsable(processor: CardProcessor, today: Temporal.PlainDate): boolean {
    return this.processor === processor && !isExpired(this.expiry, today);
  }

  view(today: Temporal.PlainDate): CardView {
    const { brand, last4, expiry } = this;
    return cardView({ brand, last4, expiry }, today);
  }
}

export const CustomerCardSchema = defineEntity({
  class: CustomerCard,
  tableName: 'customer_card',
  properties: {
    customerId: p.uuid().primary(),
    version: p.integer(),
    setupId: p.uuid(),
    processor: p.text().$type<CardProcessor>(),
    processorCustomer: p.text(),
    token: p.text(),
    brand: p.text(),
    last4: p.text(),
    expiry: p.text(),
    registeredAt: p.type(InstantType),
  },
});
