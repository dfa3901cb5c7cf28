import { unaudited } from '../../audit/audit-acts';
import { command, Nothing } from '../../wire/message';
import { ConfirmationChallengeView } from './challenge.view';

/** How the account that asks can confirm its session. */
export const ChallengeConfirmation = command({
  subject: 'rpc.identity.session.challenge-confirmation',
  audit: unaudited('Changes nothing: a step before what is audited.'),
  request: Nothing,
  reply: ConfirmationChallengeView,
});
