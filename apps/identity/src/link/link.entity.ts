import { type Bilingual, gone, type LinkPurpose, type LinkState } from '@csite/protocol';
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
    if (this.stateAt(now) !== 'valid') throw this.voidedAt ? linkVoid() : linkExpired(this.purpose);
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

/** How one goes on after the time of a link is over. */
const goOn: Readonly<Record<LinkPurpose, Bilingual>> = {
  'sign-up': { ja: '最初からお手続きをお願いいたします。', en: 'Begin the sign-up again from the start.' },
  invitation: {
    ja: '招待された方に［メール再送信］をご依頼ください。',
    en: 'Ask whoever invited you to send the mail again.',
  },
  'contractor-email': { ja: '「E-mail変更」からやり直してください。', en: 'Start again under "Change e-mail".' },
  'password-reset': { ja: 'パスワードの再設定をもう一度お申し込みください。', en: 'Ask for a new password again.' },
  'account-freeze': {
    ja: 'お心当たりのない場合は、サポート窓口までご連絡ください。',
    en: 'If the account is none of yours, tell our support.',
  },
  'freeze-decision': {
    ja: '貴社の管理者、またはサポート窓口までご連絡ください。',
    en: 'Ask your owners or our support.',
  },
};

const linkExpired = (purpose: LinkPurpose): Error =>
  gone('link.expired', {
    ja: `このURLの有効期限が切れています。${goOn[purpose].ja}`,
    en: `This link has expired. ${goOn[purpose].en}`,
  });

const linkVoid = (): Error =>
  gone('link.expired', {
    ja: 'このURLは無効になりました。新しいメールが届いている場合は、最後に届いたメールのURLを開いてください。',
    en: 'This link is void. If there is a newer mail, open the link of the one that came last.',
  });

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
