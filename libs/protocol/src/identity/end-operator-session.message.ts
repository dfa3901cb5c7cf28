import { command, Nothing } from '../wire/message';
import { EndSessionRequest } from './end-session.message';

/** As `EndSession`, for a session of an operator; it never ends one of an account. */
export const EndOperatorSession = command({
  subject: 'rpc.identity.operator-session.end',
  audit: ['session.ended'],
  request: EndSessionRequest,
  reply: Nothing,
});
