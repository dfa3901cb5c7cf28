import type { ApplicationKind } from '@csite/protocol';
import type { ChangeKind } from './change-kind';
import { usersKind } from './users.kind';

/** Every kind that can be applied for; a kind without its piece here does not compile. */
export const changeKinds: Readonly<Record<ApplicationKind, ChangeKind>> = { users: usersKind };
