import { OneOf } from '../../fields/fields';
import { command, Nothing } from '../../wire/message';
import { type FreezeDecision, freezeDecisions } from '../decide-account-freeze.message';
import { OperatorAccountRequest } from './operator-account-request';

export class DecideFrozenAccountRequest extends OperatorAccountRequest {
  @OneOf(freezeDecisions) decision!: FreezeDecision;
}

/**
 * Releases or deletes a frozen account, with all frozen with it, of a customer that has no owner who can. For operators.
 * not-found `account.unknown`, conflict `account.not-frozen` or `account.owner-decides`, forbidden
 * `session.confirmation-required`.
 */
export const DecideFrozenAccount = command({
  subject: 'rpc.identity.operator.decide-frozen-account',
  audit: ['account.released', 'account.removed'],
  request: DecideFrozenAccountRequest,
  reply: Nothing,
});
