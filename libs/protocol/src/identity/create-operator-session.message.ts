import { Email, Secret } from '../fields/fields';
import { command } from '../wire/message';
import { OperatorSessionView } from './operator-session.view';

export class CreateOperatorSessionRequest {
  @Email() email!: string;
  @Secret({ max: 128 }) password!: string;
}

/**
 * Log-in of an operator, in two steps: the password alone never opens a session. unauthenticated `session.second-factor` with a
 * challenge, `session.enrolment-required` with the secret of a code app at the first log-in, else `session.rejected`, whatever was
 * wrong; too-many `session.too-many-tries`.
 */
export const CreateOperatorSession = command({
  subject: 'rpc.identity.operator-session.create',
  audit: ['session.opened', 'session.rejected'],
  request: CreateOperatorSessionRequest,
  reply: OperatorSessionView,
});
