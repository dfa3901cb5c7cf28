import type { ApplicationKind } from '@csite/protocol';
import type { ChangeKind } from './change-kind';
import { diskKind } from './disk.kind';
import { legalNameKind } from './legal-name.kind';
import { optionsKind } from './options.kind';
import { planKind } from './plan.kind';
import { termsKind } from './terms.kind';
import { usersKind } from './users.kind';

/** Every kind that can be applied for, in the order of the screens; a kind without its piece here does not compile. */
export const changeKinds: Readonly<Record<ApplicationKind, ChangeKind>> = {
  users: usersKind,
  options: optionsKind,
  plan: planKind,
  disk: diskKind,
  terms: termsKind,
  'legal-name': legalNameKind,
};
