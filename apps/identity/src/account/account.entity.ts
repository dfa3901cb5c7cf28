import {
  type AccountCaller,
  type AccountSnapshot,
  type AccountSummaryView,
  type AccountView,
  conflict,
  type Role,
} from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, normalizeMailAddress, toRfc3339 } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { Customer } from '../customer/customer.entity';
import type { Session } from '../session/session.entity';

interface NewAccount {
  readonly customer: Customer;
  readonly name: string;
  readonly email: string;
  /** Null for an invited one: nobody can log in until the invitee has set a password. */
  readonly passwordHash: string | null;
  readonly role: Role;
  readonly now: Temporal.Instant;
}

/** A person's login to csite. Not the contractor. */
export class Account {
  readonly id: string;
  readonly customerId: string;
  readonly name: string;
  /** As typed; mails go there. */
  readonly email: string;
  /** The address as it is compared; unique within the customer. */
  readonly login: string;
  readonly passwordHash: string | null;
  readonly role: Role;
  readonly createdAt: Temporal.Instant;
  readonly version: number = 1;

  constructor({ customer, name, email, passwordHash, role, now }: NewAccount) {
    this.id = newId();
    this.customerId = customer.id;
    this.name = name;
    this.email = email;
    this.login = normalizeMailAddress(email);
    this.passwordHash = passwordHash;
    this.role = role;
    this.createdAt = now;
  }

  isActive(): boolean {
    return this.passwordHash !== null;
  }

  /** Owners who can act: an invited one cannot yet. */
  isActiveOwner(): boolean {
    return this.isActive() && this.role === 'owner';
  }

  /** The invitee has set a password. @throws Failure conflict `account.active` */
  activate(passwordHash: string): void {
    this.assertInvited();
    Object.assign(this, { passwordHash });
  }

  /** @throws Failure conflict `account.active` */
  assertInvited(): void {
    if (!this.isActive()) return;
    throw conflict('account.active', {
      ja: `「${this.email}」のアカウントはすでに有効です。パスワードを忘れた場合は、ログイン画面から再設定できます。`,
      en: `The account of ${this.email} is active already. A forgotten password is set anew from the log-in page.`,
    });
  }

  /** Only for one that has a password: the first is set by the invitation. */
  changePassword(passwordHash: string): void {
    if (!this.isActive()) throw new Error(`account ${this.id} has no password to change`);
    Object.assign(this, { passwordHash });
  }

  assignRole(role: Role): void {
    Object.assign(this, { role });
  }

  /** The same password, hashed with today's parameters. */
  rehash(passwordHash: string): void {
    Object.assign(this, { passwordHash });
  }

  /** As it calls in one of its sessions. */
  caller(session: Session): AccountCaller {
    const { id: accountId, customerId, role, name, email } = this;
    return { kind: 'account', accountId, customerId, role, name, email, ...session.calling() };
  }

  view(customer: Customer): AccountView {
    return {
      accountId: this.id,
      name: this.name,
      email: this.email,
      role: this.role,
      customerId: this.customerId,
      customerNumber: customer.customerNumber,
      company: customer.company,
    };
  }

  /** @param invitation what is known of the link that was mailed last. */
  summary(invitation?: { readonly expiresAt: Temporal.Instant }): AccountSummaryView {
    return {
      accountId: this.id,
      name: this.name,
      email: this.email,
      role: this.role,
      state: this.isActive() ? 'active' : 'invited',
      ...(invitation && { invitationExpiresAt: toRfc3339(invitation.expiresAt) }),
      createdAt: toRfc3339(this.createdAt),
      version: this.version,
    };
  }

  /** @param others the owners there were before this account: they get a notice of it, as does the contractor. */
  snapshot(customer: Customer, others: readonly Account[]): AccountSnapshot {
    return {
      accountId: this.id,
      customerId: this.customerId,
      name: this.name,
      email: this.email,
      role: this.role,
      company: customer.company,
      contractorEmail: customer.contractorEmail,
      contractorName: customer.contractorName,
      owners: others.map(({ name, email }) => ({ name, email })),
      createdAt: toRfc3339(this.createdAt),
    };
  }
}

export const AccountSchema = defineEntity({
  class: Account,
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    customerId: p.uuid(),
    name: p.string(),
    email: p.string(),
    login: p.string(),
    passwordHash: p.string().nullable(),
    role: p.string().$type<Role>(),
    createdAt: p.type(InstantType),
    version: p.integer().version(),
  },
});
