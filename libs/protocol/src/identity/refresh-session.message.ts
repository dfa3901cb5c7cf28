import { unaudited } from '../audit/audit-acts';
import { Secret } from '../fields/fields';
import { command } from '../wire/message';
import { SessionView } from './session.view';

export class RefreshSessionRequest {
  @Secret({ max: 500 }) refreshToken!: string;
}

/**
 * Exchanges a refresh token for its successor. Repeated within seconds it answers with the same successor; used again
 * later it ends the whole session. unauthenticated `session.ended`.
 */
export const RefreshSession = command({
  subject: 'rpc.identity.session.refresh',
  audit: unaudited('Goes on with a session whose opening is audited.'),
  request: RefreshSessionRequest,
  reply: SessionView,
});
