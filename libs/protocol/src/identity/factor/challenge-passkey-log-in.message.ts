import { unaudited } from '../../audit/audit-acts';
import { command, Nothing } from '../../wire/message';
import { PasskeyRequestView } from './challenge.view';

/** Begins a log-in by passkey alone; the passkey tells whose it is. */
export const ChallengePasskeyLogIn = command({
  subject: 'rpc.identity.session.challenge-passkey',
  audit: unaudited('Changes nothing: a step before what is audited.'),
  request: Nothing,
  reply: PasskeyRequestView,
});
