import type { AccountCaller, AccountState, AccountSummaryView, AccountView, Role } from '@csite/protocol';
import { InstantType } from '@csite/service';
import { newId, normalizeMailAddress } from '@csite/values';
import { defineEntity, p } from '@mikro-orm/core';
import type { Customer } from '../customer/customer.entity';
import type { Session } from '../session/session.entity';
import { accountActive, accountFrozen, accountNotFrozen } from './account.failures';
import { summaryOf } from './account.views';

interface NewAccount {
  readonly customer: Customer;
  readonly name: string;
  readonly email: string;
  /** Null for an invited one: nobody can log in until the invitee has set a password. */
  readonly passwordHash: string | null;
  readonly role: Role;
  /** None of who signed up. */
  readonly invitedBy?: string;
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
  /** Since when nobody can log in, as somebody said that it is none of theirs. */
  readonly frozenAt: Temporal.Instant | null = null;
  /** With the freezing of which account it was frozen, as that one had invited it; null where it was meant itself. */
  readonly frozenWith: string | null = null;
  /** The account that invited it, there or not; null for who signed up. */
  readonly invitedBy: string | null;
  /** The contractor as it was then; null for accounts that are older than this is kept. */
  readonly contractorName: string | null;
  readonly contractorEmail: string | null;
  readonly version: number = 1;

  constructor({ customer, name, email, passwordHash, role, invitedBy, now }: NewAccount) {
    this.id = newId();
    this.customerId = customer.id;
    this.name = name;
    this.email = email;
    this.login = normalizeMailAddress(email);
    this.passwordHash = passwordHash;
    this.role = role;
    this.invitedBy = invitedBy ?? null;
    this.createdAt = now;
    this.contractorName = customer.contractorName;
    this.contractorEmail = customer.contractorEmail;
  }

  /** The password has not been set yet, and can be. */
  isInvited(): boolean {
    return this.state() === 'invited';
  }

  isFrozen(): boolean {
    return this.frozenAt !== null;
  }

  /** Its person can log in. */
  isActive(): boolean {
    return this.state() === 'active';
  }

  /** In SQL: `stateIn()`. */
  state(): AccountState {
    if (this.isFrozen()) return 'frozen';
    return this.passwordHash === null ? 'invited' : 'active';
  }

  /** Owners who can act: an invited one cannot yet, a frozen one no more. */
  isActiveOwner(): boolean {
    return this.isActive() && this.role === 'owner';
  }

  /** Whoever has been owner, frozen or not: until it is decided on, a frozen one leaves no room for another by sign-up. */
  hasBeenOwner(): boolean {
    return this.passwordHash !== null && this.role === 'owner';
  }

  /** The invitee has set a password. @throws Failure conflict `account.active`, `account.frozen` */
  activate(passwordHash: string): void {
    this.assertInvited();
    Object.assign(this, { passwordHash });
  }

  /** @throws Failure conflict `account.active`, `account.frozen` */
  assertInvited(): void {
    if (this.isInvited()) return;
    throw this.isFrozen() ? accountFrozen(this.name) : accountActive(this.email);
  }

  /** Only for one that has a password: the first is set by the invitation. */
  changePassword(passwordHash: string): void {
    if (this.passwordHash === null) throw new Error(`account ${this.id} has no password to change`);
    Object.assign(this, { passwordHash });
  }

  /** @param head the account that was meant, where this one was invited by it. One that is frozen already stays so. */
  freeze(now: Temporal.Instant, head?: Account): void {
    if (!this.isFrozen()) Object.assign(this, { frozenAt: now, frozenWith: head?.id ?? null });
  }

  /** @throws Failure conflict `account.not-frozen` */
  release(): void {
    this.assertFrozen();
    Object.assign(this, { frozenAt: null, frozenWith: null });
  }

  /** @throws Failure conflict `account.not-frozen` */
  assertFrozen(): void {
    if (!this.isFrozen()) throw accountNotFrozen(this.name);
  }

  /** Who was the contractor when the account was created: who got in since may have changed that. */
  contractorThen({ contractorName, contractorEmail }: Customer): { readonly name: string; readonly email: string } {
    return { name: this.contractorName ?? contractorName, email: this.contractorEmail ?? contractorEmail };
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

  /** @param invitedUntil the end of the link that was mailed last, where it is known. */
  summary(invitedUntil?: Temporal.Instant): AccountSummaryView {
    return summaryOf({ ...this, state: this.state(), ...(invitedUntil && { invitedUntil }) });
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
    frozenAt: p.type(InstantType).nullable(),
    frozenWith: p.uuid().nullable(),
    invitedBy: p.uuid().nullable(),
    contractorName: p.string().nullable(),
    contractorEmail: p.string().nullable(),
    version: p.integer().version(),
  },
});
