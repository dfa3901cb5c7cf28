import { Email, Id, Instant, ListOf, OneOf, Optional, Text } from '../fields/fields';
import { roles, type Role } from '../wire/caller';
import { fact } from '../wire/message';

export class AccountOwner {
  @Text() name!: string;
  @Email() email!: string;
}

export const accountOrigins = ['sign-up', 'invitation'] as const;
export type AccountOrigin = (typeof accountOrigins)[number];

/** An account as it was created, with everyone who gets a notice of it: the contractor and the owners before it. */
export class AccountSnapshot {
  @Id() accountId!: string;
  @Id() customerId!: string;
  @Text() name!: string;
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @Text() company!: string;
  @Email() contractorEmail!: string;
  @Text() contractorName!: string;
  @ListOf(() => AccountOwner) owners!: AccountOwner[];
  /** Of a sign-up identity tells them itself, as each gets a link that is a secret. */
  @Optional() @OneOf(accountOrigins) origin?: AccountOrigin;
  @Instant() createdAt!: string;
}

export const AccountCreated = fact({ subject: 'evt.identity.account.created.v1', data: AccountSnapshot });
