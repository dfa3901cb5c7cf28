import { command, Nothing } from '../../wire/message';
import { OperatorAccountRequest } from './operator-account-request';

/**
 * The last resort of a person who lost all factors, where no other owner can take them away: all are gone, and the sessions of
 * the account end. For operators. not-found `account.unknown`, conflict `factor.nothing-to-reset`,
 * forbidden `session.confirmation-required`.
 */
export const ResetAccountFactors = command({
  subject: 'rpc.identity.operator.reset-account-factors',
  audit: ['factors.reset'],
  request: OperatorAccountRequest,
  reply: Nothing,
});
