import { conflict, gone } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, normalizeMailAddress } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { Customer } from '../customer/customer.entity';
import type { Link } from '../link/link.entity';

/** What the person filled in; becomes an account when the mailed link is confirmed. */
export interface PreparedAccount {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** The way of one person to an account: matched by subdomain and number, prepared with mail and password, confirmed by link. */
export class SignUp {
  readonly id: string;
  readonly customerId: string;
  /** As it was matched; the person is known to use it. */
  readonly subdomain: string;
  /** Until when the account form can be sent. */
  readonly expiresAt: Temporal.Instant;
  readonly name: string | null = null;
  readonly email: string | null = null;
  readonly login: string | null = null;
  readonly passwordHash: string | null = null;
  readonly linkId: string | null = null;
  readonly accountId: string | null = null;

  constructor(customer: Customer, subdomain: string, expiresAt: Temporal.Instant) {
    this.id = newId();
    this.customerId = customer.id;
    this.subdomain = subdomain;
    this.expiresAt = expiresAt;
  }

  /** @throws Failure conflict `sign-up.completed`, gone `sign-up.expired`. */
  assertOpen(now: Temporal.Instant): void {
    if (this.accountId) {
      throw conflict('sign-up.completed', {
        ja: 'このお申し込みのアカウントは作成済みです。ログインしてください。',
        en: 'The account of this sign-up has been created. Log in.',
      });
    }
    if (Temporal.Instant.compare(now, this.expiresAt) > 0) {
      throw gone('sign-up.expired', {
        ja: 'お申し込みの有効期限が切れています。はじめからやり直してください。',
        en: 'This sign-up has expired. Start again from the beginning.',
      });
    }
  }

  /** The link of a try before counts no more: its owner voids it. */
  prepare(account: PreparedAccount, link: Link): void {
    const { name, email, passwordHash } = account;
    Object.assign(this, { name, email, login: normalizeMailAddress(email), passwordHash, linkId: link.id });
  }

  /** The address has an account, which nobody but its reader may learn: nothing is prepared, though all looks the same. */
  prepareNothing(link: Link): void {
    Object.assign(this, { name: null, email: null, login: null, passwordHash: null, linkId: link.id });
  }

  /** What the account is made from. */
  prepared(): PreparedAccount & { readonly login: string } {
    const { name, email, login, passwordHash } = this;
    if (name === null || email === null || login === null || passwordHash === null)
      throw new Error(`sign-up ${this.id} is not prepared`);
    return { name, email, login, passwordHash };
  }

  /** The hash has moved into the account. */
  complete(accountId: string): void {
    Object.assign(this, { accountId, passwordHash: null });
  }
}

export const SignUpSchema = defineEntity({
  class: SignUp,
  tableName: 'sign_up',
  properties: {
    id: p.uuid().primary(),
    customerId: p.uuid(),
    subdomain: p.string(),
    expiresAt: p.type(InstantType),
    name: p.string().nullable(),
    email: p.string().nullable(),
    login: p.string().nullable(),
    passwordHash: p.string().nullable(),
    linkId: p.uuid().nullable(),
    accountId: p.uuid().nullable(),
  },
});
