import { command } from '../wire/message';
import { OperatorSessionView } from './operator-session.view';
import { RefreshSessionRequest } from './refresh-session.message';

/** As `RefreshSession`, for a session of an operator; a refresh token of an account is none here. */
export const RefreshOperatorSession = command({
  subject: 'rpc.identity.operator-session.refresh',
  request: RefreshSessionRequest,
  reply: OperatorSessionView,
});
