import { Nested } from '../fields/fields';
import { AccountView } from './account.view';
import { SessionTokens } from './session.tokens';

/** The session of an account. */
export class SessionView extends SessionTokens {
  @Nested(() => AccountView) account!: AccountView;
}
