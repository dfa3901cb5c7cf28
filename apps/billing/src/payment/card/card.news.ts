import { Outbox } from '@csite/messaging';
import { CardExpiring, CardRegistered, type CardSnapshot, type Fact } from '@csite/protocol';
import { Audit, Clock, Due, DueWork } from '@csite/service';
import { toRfc3339, tokyoDate } from '@csite/values';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Payer } from '../../payer/payer.entity';
import { BillingProfile } from '../../profile/billing-profile.entity';
import { nextExpiryNotice } from './card-expiry';
import { CustomerCard } from './customer-card.entity';

const CARD_EXPIRY = 'card-expiry-notice';

/** Tells of cards: that one was registered, which a stranger may have done, and that one runs out. */
@Injectable()
export class CardNews {
  constructor(
    private readonly outbox: Outbox,
    private readonly due: DueWork,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  async registered(em: EntityManager, card: CustomerCard): Promise<void> {
    const { brand, last4, expiry } = card.view(this.clock.today());
    this.audit.record(em, { act: 'card.registered', customerId: card.customerId, after: { brand, last4, expiry } });
    await this.#tell(em, CardRegistered, card, this.clock.now());
    // A card that was replaced is not told of any more.
    await this.due.cancel(em, { kind: CARD_EXPIRY, subjectId: card.customerId });
    this.#next(em, card, this.clock.today());
  }

  @Due(CARD_EXPIRY)
  async expiring(customerId: string, dueAt: Temporal.Instant, em: EntityManager): Promise<void> {
    const card = await em.findOne(CustomerCard, { customerId });
    if (!card) return;
    await this.#tell(em, CardExpiring, card, dueAt);
    this.#next(em, card, tokyoDate(dueAt));
  }

  #next(em: EntityManager, card: CustomerCard, day: Temporal.PlainDate): void {
    const dueAt = nextExpiryNotice(card.facts().expiry, day);
    if (dueAt) this.due.schedule(em, { kind: CARD_EXPIRY, subjectId: card.customerId, dueAt });
  }

  async #tell(em: EntityManager, fact: Fact<CardSnapshot>, card: CustomerCard, at: Temporal.Instant): Promise<void> {
    const { customerId } = card;
    const payer = await em.findOneOrFail(Payer, { customerId });
    const profile = await em.findOne(BillingProfile, { customerId });
    const data = {
      customerId,
      payer: payer.present(profile?.wishes().mails ?? []),
      card: card.view(tokyoDate(at)),
      changedAt: toRfc3339(at),
    };
    this.outbox.record(em, fact, { aggregateId: customerId, version: card.facts().version, data, occurredAt: at });
  }
}
