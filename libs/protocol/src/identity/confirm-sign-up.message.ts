import { Flag, Nested, Secret } from '../fields/fields';
import { command } from '../wire/message';
import { AccountView } from './account.view';

export class ConfirmSignUpRequest {
  @Secret({ max: 200 }) token!: string;
}

export class ConfirmedSignUpView {
  @Nested(() => AccountView) account!: AccountView;
  /** False when this link had created the account before. */
  @Flag() created!: boolean;
}

/** The button behind the mailed link. not-found `link.unknown`, gone `link.expired`. */
export const ConfirmSignUp = command({
  subject: 'rpc.identity.sign-up.confirm',
  audit: ['account.created'],
  request: ConfirmSignUpRequest,
  reply: ConfirmedSignUpView,
});
