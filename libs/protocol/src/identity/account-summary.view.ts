import { Email, Id, Instant, Int, OneOf, Optional, Text } from '../fields/fields';
import { roles, type Role } from '../wire/caller';

/** Invited: the password has not been set yet. Frozen: somebody said that it is none of theirs. Nobody can log in to either. */
export const accountStates = ['invited', 'active', 'frozen'] as const;
export type AccountState = (typeof accountStates)[number];

/** An account as those see it who manage it. */
export class AccountSummaryView {
  @Id() accountId!: string;
  @Text() name!: string;
  /** The login, and the Cc of receipts. */
  @Email() email!: string;
  @OneOf(roles) role!: Role;
  @OneOf(accountStates) state!: AccountState;
  /** Until when the link of the last invitation works; may be past. Absent once it was used. */
  @Optional() @Instant() invitationExpiresAt?: string;
  /** Since when it is frozen, while it is. */
  @Optional() @Instant() frozenAt?: string;
  /** The frozen account that had invited it, where it was frozen for that. */
  @Optional() @Id() frozenWith?: string;
  @Instant() createdAt!: string;
  /** What If-Match names. */
  @Int() version!: number;
}
