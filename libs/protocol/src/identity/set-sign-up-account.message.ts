import { Email, Id, Instant, Secret, Text } from '../fields/fields';
import { command } from '../wire/message';

/** Second step: who the account is for. The mail address is the login. */
export class SetSignUpAccountRequest {
  @Id() signUpId!: string;
  @Text({
    max: 100,
    // On one line, and not all blank (also not by full-width blanks): it stands in the To of mails.
    pattern: /^(?!\s*$)[^\n\u0080-\u009f\u2028\u2029]+$/,
    hint: { ja: 'お名前を1行で入力してください。', en: 'Must be a name, on one line.' },
  })
  name!: string;
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
  request: SetSignUpAccountRequest,
  reply: SignUpMailView,
});
