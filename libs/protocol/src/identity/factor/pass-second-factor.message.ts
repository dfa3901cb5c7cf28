import { command } from '../../wire/message';
import { SessionView } from '../session.view';
import { FactorProof } from './factor-proof';

/**
 * Second step of a log-in: `CreateSession` answered `session.second-factor`. unauthenticated `session.second-factor-rejected`,
 * gone `challenge.expired`, too-many `session.too-many-tries`.
 */
export const PassSecondFactor = command({
  subject: 'rpc.identity.session.pass-second-factor',
  audit: ['session.opened', 'session.rejected'],
  request: FactorProof,
  reply: SessionView,
});
