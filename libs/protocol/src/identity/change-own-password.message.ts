import { Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class ChangeOwnPasswordRequest {
  @Secret({ max: 128 }) currentPassword!: string;
  @Secret({ max: 128 }) newPassword!: string;
}

/**
 * Changes the password of the account that calls; its other sessions end. unprocessable `password.current-wrong`,
 * `password.unchanged` or a rule of the new one (`password.…`), too-many `password.too-many-tries`.
 */
export const ChangeOwnPassword = command({
  subject: 'rpc.identity.password.change',
  audit: ['password.changed'],
  request: ChangeOwnPasswordRequest,
  reply: Nothing,
});
