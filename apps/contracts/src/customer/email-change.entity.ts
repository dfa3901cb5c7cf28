import { gone, type HistoryActorView, type LinkState, type PendingEmailView } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { toRfc3339 } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { EntityManager } from '@mikro-orm/postgresql';

interface NewEmailChange {
  /** Of the link, too: its token is derived from it. */
  readonly changeId: string;
  readonly customerId: string;
  readonly email: string;
  readonly tokenHash: string;
  readonly actor: HistoryActorView;
  readonly requestedAt: Temporal.Instant;
}

/** How long the link to a new contractor mail works (domain.md). */
const LINK_HOURS = 24;

/** A new contractor mail, which counts once the link that was sent to it is confirmed. */
export class EmailChange {
  readonly changeId: string;
  readonly customerId: string;
  readonly email: string;
  readonly tokenHash: string;
  readonly actor: HistoryActorView;
  readonly requestedAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
  protected usedAt: Temporal.Instant | null = null;
  protected voidedAt: Temporal.Instant | null = null;

  constructor(change: NewEmailChange) {
    this.changeId = change.changeId;
    this.customerId = change.customerId;
    this.email = change.email;
    this.tokenHash = change.tokenHash;
    this.actor = change.actor;
    this.requestedAt = change.requestedAt;
    this.expiresAt = change.requestedAt.add({ hours: LINK_HOURS });
  }

  /** Works up to and including the instant of expiry. */
  stateAt(at: Temporal.Instant): LinkState {
    if (this.usedAt) return 'used';
    return this.voidedAt || Temporal.Instant.compare(at, this.expiresAt) > 0 ? 'expired' : 'valid';
  }

  /** @throws Failure gone `link.expired` unless its link is valid. */
  confirm(at: Temporal.Instant): void {
    if (this.stateAt(at) !== 'valid') throw linkExpired();
    this.usedAt = at;
  }

  /** Cancelled, or a newer one took its place. */
  void(at: Temporal.Instant): void {
    if (!this.usedAt && !this.voidedAt) this.voidedAt = at;
  }

  view(): PendingEmailView {
    return { email: this.email, expiresAt: toRfc3339(this.expiresAt), requestedBy: this.actor.name };
  }
}

/** The one that is neither confirmed nor void; its link may have expired. */
export const openEmailChange = (em: EntityManager, customerId: string): Promise<EmailChange | null> =>
  em.findOne(EmailChange, { customerId, usedAt: null, voidedAt: null }, { refresh: true });

export const pendingEmail = async (
  em: EntityManager,
  customerId: string,
  at: Temporal.Instant,
): Promise<PendingEmailView | undefined> => {
  const open = await openEmailChange(em, customerId);
  return open?.stateAt(at) === 'valid' ? open.view() : undefined;
};

const linkExpired = (): Error =>
  gone('link.expired', {
    ja: 'このURLは無効です（期限切れ、取り消し、または新しいお申し込みによるもの）。「E-mail変更」からやり直してください。',
    en: 'This link does not work any more: it expired, was cancelled, or a newer one replaced it. Start again under "Change e-mail".',
  });

export const EmailChangeSchema = defineEntity({
  class: EmailChange,
  tableName: 'contractor_email_change',
  properties: {
    changeId: p.uuid().primary(),
    customerId: p.uuid(),
    email: p.text(),
    tokenHash: p.text(),
    actor: p.json<HistoryActorView>(),
    requestedAt: p.type(InstantType),
    expiresAt: p.type(InstantType),
    usedAt: p.type(InstantType).nullable(),
    voidedAt: p.type(InstantType).nullable(),
  },
});
