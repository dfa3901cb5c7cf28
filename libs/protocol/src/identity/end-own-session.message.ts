import { Id } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class EndOwnSessionRequest {
  @Id() sessionId!: string;
}

/** Ends one session of the account that calls, everywhere. not-found `session.unknown`, also for another account's. */
export const EndOwnSession = command({
  subject: 'rpc.identity.session.end-own',
  audit: ['session.ended'],
  request: EndOwnSessionRequest,
  reply: Nothing,
});
