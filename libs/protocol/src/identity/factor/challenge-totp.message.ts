import { unaudited } from '../../audit/audit-acts';
import { command, Nothing } from '../../wire/message';
import { TotpChallengeView } from './challenge.view';

/** A secret for a code app; nothing changes until a code of it was shown. forbidden `session.confirmation-required`. */
export const ChallengeTotp = command({
  subject: 'rpc.identity.factor.challenge-totp',
  audit: unaudited('Changes nothing: a step before what is audited.'),
  request: Nothing,
  reply: TotpChallengeView,
});
