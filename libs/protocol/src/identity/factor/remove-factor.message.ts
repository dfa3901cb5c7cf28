import { Id } from '../../fields/fields';
import { command, Nothing } from '../../wire/message';

export class RemoveFactorRequest {
  @Id() factorId!: string;
}

/** With the last factor go the backup codes. not-found `factor.unknown`, forbidden `session.confirmation-required`. */
export const RemoveFactor = command({
  subject: 'rpc.identity.factor.remove',
  audit: ['factor.removed'],
  request: RemoveFactorRequest,
  reply: Nothing,
});
