import { Email } from '../fields/fields';
import { command, fromShell } from '../wire/message';
import { OperatorView } from './operator.view';

export class ResetOperatorFactorsRequest {
  @Email() email!: string;
}

/**
 * For an operator who has lost code app and backup codes: their sessions end, and the next log-in enrols anew. From the command
 * line alone, as the bus lets nobody else ask. not-found `operator.unknown`.
 */
export const ResetOperatorFactors = fromShell(
  command({
    subject: 'rpc.identity.operator.reset-factors',
    audit: ['factors.reset'],
    request: ResetOperatorFactorsRequest,
    reply: OperatorView,
  }),
);
