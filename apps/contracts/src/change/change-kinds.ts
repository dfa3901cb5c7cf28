import type { ApplicationKind } from '@csite/protocol';
import type { ChangeKind } from './change-kind';
import { diskKind } from './kinds/disk.kind';
import { legalNameKind } from './kinds/legal-name.kind';
import { optionsKind } from './kinds/options.kind';
import { planKind } from './kinds/plan.kind';
import { termsKind } from './kinds/terms.kind';
import { usersKind } from './kinds/users.kind';

/** Every kind that can be applied for, in the order of the screens; a kind without its piece here does not compile. */
export const changeKinds: Readonly<Record<ApplicationKind, ChangeKind>> = {
  users: usersKind,
  options: optionsKind,
  plan: planKind,
  disk: diskKind,
  terms: termsKind,
  'legal-name': legalNameKind,
};
