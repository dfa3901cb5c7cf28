import { messagingMigrations } from '@csite/messaging/migrations';
import { serviceMigrations } from '@csite/service/migrations';
import { CreateCustomer } from './migrations/001-customer.migration';
import { CreateAccount } from './migrations/002-account.migration';
import { CreateSignUp } from './migrations/003-sign-up.migration';
import { CreateSession } from './migrations/004-session.migration';
import { CreateSigningKey } from './migrations/005-key.migration';
import { CreateTries } from './migrations/006-tries.migration';
import { CreateOperator } from './migrations/007-operator.migration';
import { AllowInvitation } from './migrations/008-invitation.migration';
import { ConfirmSession } from './migrations/009-confirmation.migration';
import { CreatePasswordReset } from './migrations/010-password-reset.migration';
import { FreezeAccount } from './migrations/012-freeze.migration';
import { CreateFactor } from './migrations/011-factor.migration';
import { EndOperatorSessions } from './migrations/013-operator-factors.migration';
import { RememberInviter } from './migrations/014-invited-by.migration';
import { EndByOperator } from './migrations/015-operator-acts.migration';
import { AddAccountsByState } from './migrations/016-accounts-by-state.migration';

export const identityMigrations = [
  ...messagingMigrations,
  ...serviceMigrations,
  CreateCustomer,
  CreateAccount,
  CreateSignUp,
  CreateSession,
  CreateSigningKey,
  CreateTries,
  CreateOperator,
  AllowInvitation,
  ConfirmSession,
  CreatePasswordReset,
  CreateFactor,
  FreezeAccount,
  EndOperatorSessions,
  RememberInviter,
  EndByOperator,
  AddAccountsByState,
];
