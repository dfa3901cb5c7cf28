import type { CardProcessor, CardSetupState } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { OpenedSetup } from '../processor/payment-processor';

/** One way of a customer through the processor's card fields. */
export class CardSetup {
  readonly setupId: string = newId();
  readonly customerId: string;
  readonly processor: CardProcessor;
  readonly begunAt: Temporal.Instant;
  protected processorCustomer: string | null;
  /** The processor's name for it; null until the processor was asked. */
  protected reference: string | null = null;
  protected state: CardSetupState = 'open';
  protected failure: string | null = null;
  /** The card that this one took the place of, until the processor has forgotten it. */
  protected replacedToken: string | null = null;

  constructor(about: Pick<CardSetup, 'customerId' | 'processor' | 'begunAt'> & { processorCustomer: string | null }) {
    this.customerId = about.customerId;
    this.processor = about.processor;
    this.begunAt = about.begunAt;
    this.processorCustomer = about.processorCustomer;
  }

  facts(): { state: CardSetupState; reference: string | null; processorCustomer: string | null; replacedToken: string | null } {
    const { state, reference, processorCustomer, replacedToken } = this;
    return { state, reference, processorCustomer, replacedToken };
  }

  opened({ reference, processorCustomer }: Pick<OpenedSetup, 'reference' | 'processorCustomer'>): void {
    this.reference = reference;
    this.processorCustomer = processorCustomer;
  }

  /** What the processor says late or again changes nothing: whether it did. */
  confirm(replacedToken: string | null): boolean {
    if (this.state !== 'open') return false;
    this.state = 'confirmed';
    this.replacedToken = replacedToken;
    return true;
  }

  fail(code: string): void {
    if (this.state !== 'open') return;
    this.state = 'failed';
    this.failure = code.slice(0, 100);
  }

  forgotten(): void {
    this.replacedToken = null;
  }
}

export const CardSetupSchema = defineEntity({
  class: CardSetup,
  tableName: 'card_setup',
  properties: {
    setupId: p.uuid().primary(),
    customerId: p.uuid(),
    processor: p.text().$type<CardProcessor>(),
    processorCustomer: p.text().nullable(),
    reference: p.text().nullable(),
    state: p.text().$type<CardSetupState>(),
    failure: p.text().nullable(),
    replacedToken: p.text().nullable(),
    begunAt: p.type(InstantType),
  },
});
