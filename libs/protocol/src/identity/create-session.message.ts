import { Email, Secret, Text } from '../fields/fields';
import { command } from '../wire/message';
import { SessionView } from './session.view';

export class CreateSessionRequest {
  @Text({ max: 500 }) subdomain!: string;
  @Email() email!: string;
  @Secret({ max: 128 }) password!: string;
}

/** Log-in. unauthenticated `session.rejected`, whatever was wrong; too-many `session.too-many-tries`. */
export const CreateSession = command({
  subject: 'rpc.identity.session.create',
  audit: ['session.opened', 'session.rejected'],
  request: CreateSessionRequest,
  reply: SessionView,
});
