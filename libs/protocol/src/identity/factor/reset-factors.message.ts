import { command, Nothing } from '../../wire/message';
import { GetAccountRequest } from '../get-account.message';

/**
 * Takes all factors from another account of the customer, whose person lost them. For owners. not-found `account.unknown`,
 * conflict `factor.own`, forbidden `session.confirmation-required`.
 */
export const ResetFactors = command({
  subject: 'rpc.identity.factor.reset',
  audit: ['factors.reset'],
  request: GetAccountRequest,
  reply: Nothing,
});
