import { command } from '../wire/message';
import { FactorProof } from './factor/factor-proof';
import { OperatorSessionView } from './operator-session.view';

/**
 * Second step of an operator's log-in: `CreateOperatorSession` answered `session.second-factor`. unauthenticated
 * `session.second-factor-rejected`, gone `challenge.expired`, too-many `session.too-many-tries`.
 */
export const PassOperatorSecondFactor = command({
  subject: 'rpc.identity.operator-session.pass-second-factor',
  audit: ['session.opened', 'session.rejected'],
  request: FactorProof,
  reply: OperatorSessionView,
});
