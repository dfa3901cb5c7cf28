import type { AccountOrigin, AccountSnapshot, AccountState, AccountSummaryView, Role } from '@csite/protocol';
import { toRfc3339 } from '@csite/values';
import type { Customer } from '../customer/customer.entity';

/** What both an entity and a row of `accountSummaries()` know. */
export interface SummaryFacts {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly state: AccountState;
  readonly createdAt: Temporal.Instant;
  readonly version: number;
  readonly frozenAt: Temporal.Instant | null;
  readonly frozenWith: string | null;
  /** Of the link that was mailed last, where it is still open. */
  readonly invitedUntil?: Temporal.Instant | null;
}

export const summaryOf = (facts: SummaryFacts): AccountSummaryView => {
  const { id, name, email, role, state, createdAt, version, frozenAt, frozenWith, invitedUntil } = facts;
  return {
    accountId: id,
    name,
    email,
    role,
    state,
    ...(invitedUntil && { invitationExpiresAt: toRfc3339(invitedUntil) }),
    ...(frozenAt && { frozenAt: toRfc3339(frozenAt) }),
    ...(frozenWith !== null && { frozenWith }),
    createdAt: toRfc3339(createdAt),
    version,
  };
};

interface SnapshotFacts extends Pick<SummaryFacts, 'id' | 'name' | 'email' | 'role' | 'createdAt'> {
  readonly customerId: string;
}

/** @param others the owners there were before `account`: they get a notice of it, as does the contractor. */
export const snapshotOf = (
  account: SnapshotFacts,
  customer: Customer,
  others: readonly SnapshotFacts[],
  origin: AccountOrigin,
): AccountSnapshot => ({
  accountId: account.id,
  customerId: account.customerId,
  name: account.name,
  email: account.email,
  role: account.role,
  company: customer.company,
  contractorEmail: customer.contractorEmail,
  contractorName: customer.contractorName,
  owners: others.map(({ name, email }) => ({ name, email })),
  origin,
  createdAt: toRfc3339(account.createdAt),
});
