import { command, Nothing } from '../../wire/message';
import { OperatorAccountRequest } from './operator-account-request';

/** Ends all sessions of an account. For operators. not-found `account.unknown`, forbidden `session.confirmation-required`. */
export const EndAccountSessions = command({
  subject: 'rpc.identity.operator.end-account-sessions',
  audit: ['sessions.ended'],
  request: OperatorAccountRequest,
  reply: Nothing,
});
