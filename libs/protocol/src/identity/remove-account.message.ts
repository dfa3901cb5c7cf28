import { command, Nothing } from '../wire/message';
import { GetAccountRequest } from './get-account.message';

/** Deletes an account, its invitation and its sessions. For owners. not-found `account.unknown`, conflict `account.last-owner`. */
export const RemoveAccount = command({
  subject: 'rpc.identity.account.remove',
  audit: ['account.removed'],
  request: GetAccountRequest,
  reply: Nothing,
});
