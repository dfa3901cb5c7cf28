import { Optional, Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class EndSessionRequest {
  /** Names the session when the access token has expired already. */
  @Optional() @Secret({ max: 500 }) refreshToken?: string;
}

/** Log-out: ends the session of the access token, of the refresh token, or of both. Ending an ended one is no failure. */
export const EndSession = command({
  subject: 'rpc.identity.session.end',
  audit: ['session.ended'],
  request: EndSessionRequest,
  reply: Nothing,
});
