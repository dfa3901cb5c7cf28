import { Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class ConfirmPasswordResetRequest {
  @Secret({ max: 200 }) token!: string;
  @Secret({ max: 128 }) password!: string;
}

/**
 * Sets a new password and ends all sessions; logs nobody in, and leaves second factors as they are. not-found `link.unknown`,
 * gone `link.expired` or `link.used`, unprocessable `password.…`.
 */
export const ConfirmPasswordReset = command({
  subject: 'rpc.identity.password-reset.confirm',
  audit: ['password.reset'],
  request: ConfirmPasswordResetRequest,
  reply: Nothing,
});
