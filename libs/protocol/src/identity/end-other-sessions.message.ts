import { command, Nothing } from '../wire/message';

/** Ends all sessions of the account that calls but the one that calls. */
export const EndOtherSessions = command({
  subject: 'rpc.identity.session.end-others',
  audit: ['session.ended'],
  request: Nothing,
  reply: Nothing,
});
