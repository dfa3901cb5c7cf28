import { unaudited } from '../audit/audit-acts';
import { command } from '../wire/message';
import { OperatorSessionView } from './operator-session.view';
import { RefreshSessionRequest } from './refresh-session.message';

/** As `RefreshSession`, for a session of an operator; a refresh token of an account is none here. */
export const RefreshOperatorSession = command({
  subject: 'rpc.identity.operator-session.refresh',
  audit: unaudited('Goes on with a session whose opening is audited.'),
  request: RefreshSessionRequest,
  reply: OperatorSessionView,
});
