import { unaudited } from '../../audit/audit-acts';
import { command, Nothing } from '../../wire/message';
import { PasskeyCreationView } from './challenge.view';

/** What a device needs to make a passkey for whoever asks. forbidden `session.confirmation-required`. */
export const ChallengePasskey = command({
  subject: 'rpc.identity.factor.challenge-passkey',
  audit: unaudited('Changes nothing: a step before what is audited.'),
  request: Nothing,
  reply: PasskeyCreationView,
});
