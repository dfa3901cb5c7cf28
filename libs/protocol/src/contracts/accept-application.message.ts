import { command } from '../wire/message';
import { ApplicationView } from './application.view';
import { ApplicationRequest } from './get-application.message';

/**
 * An operator accepts: from then on it cannot be withdrawn. It is applied at once when its day has come, dated as quoted.
 * `conflict` `application.decided` when an operator has decided before, `application.ended` when it is over.
 */
export const AcceptApplication = command({
  subject: 'rpc.contracts.application.accept',
  audit: ['application.accepted'],
  request: ApplicationRequest,
  reply: ApplicationView,
});
