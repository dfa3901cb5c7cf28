import { unaudited } from '../../audit/audit-acts';
import { command, Nothing } from '../../wire/message';
import { ConfirmationChallengeView } from './challenge.view';

/** How whoever asks can confirm their session. */
export const ChallengeConfirmation = command({
  subject: 'rpc.identity.session.challenge-confirmation',
  audit: unaudited('Changes nothing: a step before what is audited.'),
  request: Nothing,
  reply: ConfirmationChallengeView,
});
