import { Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class ConfirmAccountFreezeRequest {
  @Secret({ max: 200 }) token!: string;
}

/**
 * "This account is none of ours": freezes it until an owner decides, and ends its sessions. not-found `link.unknown`, gone
 * `link.expired` or `link.used`.
 */
export const ConfirmAccountFreeze = command({
  subject: 'rpc.identity.account-freeze.confirm',
  audit: ['account.frozen'],
  request: ConfirmAccountFreezeRequest,
  reply: Nothing,
});
