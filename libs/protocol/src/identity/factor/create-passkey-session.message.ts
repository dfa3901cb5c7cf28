import { Nested, Secret } from '../../fields/fields';
import { command } from '../../wire/message';
import { SessionView } from '../session.view';
import { PasskeyAssertion } from './factor-proof';

export class CreatePasskeySessionRequest {
  @Secret({ max: 4000 }) challenge!: string;
  @Nested(() => PasskeyAssertion) passkey!: PasskeyAssertion;
}

/**
 * Log-in by passkey alone: the device has made sure who holds it. unauthenticated `session.passkey-rejected`, whatever was wrong;
 * gone `challenge.expired`, too-many `session.too-many-tries`.
 */
export const CreatePasskeySession = command({
  subject: 'rpc.identity.session.create-by-passkey',
  audit: ['session.opened', 'session.rejected'],
  request: CreatePasskeySessionRequest,
  reply: SessionView,
});
