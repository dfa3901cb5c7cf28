import { Id, Text, Texts } from '../fields/fields';
import { command } from '../wire/message';

/** First step: says that the caller knows a subdomain (of either product; a pasted URL will do) and the customer number. */
export class StartSignUpRequest {
  @Text({ max: 500 }) subdomain!: string;
  @Text({ max: 50 }) customerNumber!: string;
}

export class SignUpView {
  @Id() signUpId!: string;
  /** Codes of the products that the customer holds. */
  @Texts() products!: string[];
}

/**
 * unprocessable `sign-up.no-match` (wrong number and wrong subdomain alike), forbidden `sign-up.partner-contract`,
 * too-many `sign-up.too-many-tries`.
 */
export const StartSignUp = command({
  subject: 'rpc.identity.sign-up.start',
  audit: ['sign-up.started'],
  request: StartSignUpRequest,
  reply: SignUpView,
});
