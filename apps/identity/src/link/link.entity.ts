import { gone, type LinkPurpose, type LinkState } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';

interface NewLink {
  readonly id: string;
  readonly purpose: LinkPurpose;
  /** What it is for: a sign-up, or the account that was invited. */
  readonly subjectId: string;
  readonly tokenHash: string;
  readonly expiresAt: Temporal.Instant;
}

/** A mailed one-time link. Its token is derived from the id when the mail goes out; here lies only the hash. */
export class Link {
  readonly id: string;
  readonly purpose: LinkPurpose;
  readonly subjectId: string;
  readonly tokenHash: string;
  readonly expiresAt: Temporal.Instant;
  readonly usedAt: Temporal.Instant | null = null;
  readonly voidedAt: Temporal.Instant | null = null;

  constructor(link: NewLink) {
    this.id = link.id;
    this.purpose = link.purpose;
    this.subjectId = link.subjectId;
    this.tokenHash = link.tokenHash;
    this.expiresAt = link.expiresAt;
  }

  /** Works up to and including the instant of expiry. */
  stateAt(now: Temporal.Instant): LinkState {
    if (this.usedAt) return 'used';
    return this.voidedAt || Temporal.Instant.compare(now, this.expiresAt) > 0 ? 'expired' : 'valid';
  }

  /** @throws Failure gone `link.used` or `link.expired` unless it is valid. */
  use(now: Temporal.Instant): void {
    if (this.usedAt) throw linkUsed();
    if (this.stateAt(now) !== 'valid') throw linkExpired(this.voidedAt !== null);
    Object.assign(this, { usedAt: now });
  }

  /** A newer link took its place, or what it was for is not wanted any more. */
  void(now: Temporal.Instant): void {
    if (!this.usedAt && !this.voidedAt) Object.assign(this, { voidedAt: now });
  }
}

const linkUsed = (): Error =>
  gone('link.used', {
    ja: 'このURLはすでに使用されています。ログイン画面からログインしてください。',
    en: 'This link was used already. Log in instead.',
  });

const linkExpired = (voided: boolean): Error =>
  gone(
    'link.expired',
    voided
      ? {
          ja: 'このURLは無効になりました。新しいメールが届いている場合は、最後に届いたメールのURLを開いてください。',
          en: 'This link is void. If there is a newer mail, open the link of the one that came last.',
        }
      : {
          ja: 'このURLの有効期限が切れています。新しいメールをお申し込みください。',
          en: 'This link has expired. Ask for a new mail.',
        },
  );

export const LinkSchema = defineEntity({
  class: Link,
  tableName: 'link',
  properties: {
    id: p.uuid().primary(),
    purpose: p.string().$type<LinkPurpose>(),
    subjectId: p.uuid(),
    tokenHash: p.string(),
    expiresAt: p.type(InstantType),
    usedAt: p.type(InstantType).nullable(),
    voidedAt: p.type(InstantType).nullable(),
  },
});
