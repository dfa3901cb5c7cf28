import { Email, Id, Instant, Secret } from '../fields/fields';
import { command } from '../wire/message';
import { PersonName } from './person-name';

/** Second step: who the account is for. The mail address is the login. */
export class SetSignUpAccountRequest {
  @Id() signUpId!: string;
  @PersonName() name!: string;
  @Email() email!: string;
  @Secret({ max: 128 }) password!: string;
}

/** The same whether or not the address has an account already. */
export class SignUpMailView {
  @Email() email!: string;
  /** Until when the link in the mail works. */
  @Instant() expiresAt!: string;
}

/** not-found `sign-up.unknown`, gone `sign-up.expired`, conflict `sign-up.completed`, unprocessable `password.…`. */
export const SetSignUpAccount = command({
  subject: 'rpc.identity.sign-up.set-account',
  audit: ['sign-up.requested'],
  request: SetSignUpAccountRequest,
  reply: SignUpMailView,
});
