import { OneOf, Secret } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export const freezeDecisions = ['release', 'remove'] as const;
export type FreezeDecision = (typeof freezeDecisions)[number];

export class DecideAccountFreezeRequest {
  @Secret({ max: 200 }) token!: string;
  @OneOf(freezeDecisions) decision!: FreezeDecision;
}

/**
 * By the link that the contractor was sent as no owner was left. not-found `link.unknown`, gone `link.expired` or `link.used`,
 * conflict `account.owner-decides` where an owner is back.
 */
export const DecideAccountFreeze = command({
  subject: 'rpc.identity.account-freeze.decide',
  audit: ['account.released', 'account.removed'],
  request: DecideAccountFreezeRequest,
  reply: Nothing,
});
