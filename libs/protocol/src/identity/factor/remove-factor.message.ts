import { Id } from '../../fields/fields';
import { command, Nothing } from '../../wire/message';

export class RemoveFactorRequest {
  @Id() factorId!: string;
}

/**
 * With the last factor go the backup codes; an operator keeps one. not-found `factor.unknown`, conflict `factor.last`, forbidden
 * `session.confirmation-required`.
 */
export const RemoveFactor = command({
  subject: 'rpc.identity.factor.remove',
  audit: ['factor.removed'],
  request: RemoveFactorRequest,
  reply: Nothing,
});
