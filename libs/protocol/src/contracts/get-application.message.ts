import { Id } from '../fields/fields';
import { query } from '../wire/message';
import { ApplicationView } from './application.view';

export class ApplicationRequest {
  @Id() applicationId!: string;
}

/** `not-found` `application.unknown`, also for another customer's. */
export const GetApplication = query({
  subject: 'rpc.contracts.application.get',
  request: ApplicationRequest,
  reply: ApplicationView,
});
