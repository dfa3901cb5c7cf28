import { Text } from '../fields/fields';
import { command } from '../wire/message';
import { ApplicationView } from './application.view';
import { ApplicationRequest } from './get-application.message';

export class RejectApplicationRequest extends ApplicationRequest {
  /** For the customer to read, as typed. */
  @Text({
    max: 1000,
    pattern: /\S/,
    hint: { ja: 'お客様にお伝えする理由を入力してください。', en: 'Must say why, for the customer to read.' },
  })
  reason!: string;
}

/**
 * An operator rejects, also what was accepted automatically, as long as it has not been applied. `conflict`
 * `application.decided` when an operator has decided before, `application.ended` when it is over.
 */
export const RejectApplication = command({
  subject: 'rpc.contracts.application.reject',
  audit: ['application.rejected'],
  request: RejectApplicationRequest,
  reply: ApplicationView,
});
