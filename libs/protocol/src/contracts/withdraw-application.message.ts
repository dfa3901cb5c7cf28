import { command } from '../wire/message';
import { ApplicationView } from './application.view';
import { ApplicationRequest } from './get-application.message';

/** Takes an application back until its deadline; `conflict` `application.locked` after it, `application.ended` when it is over. */
export const WithdrawApplication = command({
  subject: 'rpc.contracts.application.withdraw',
  audit: ['application.withdrawn'],
  request: ApplicationRequest,
  reply: ApplicationView,
});
