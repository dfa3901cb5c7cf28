import { Id, Optional } from '../fields/fields';
import { command } from '../wire/message';
import { ApplicationView } from './application.view';

export class SubmitApplicationRequest {
  @Id() quoteId!: string;
  /** The open application of the same kind that this one takes the place of. */
  @Optional() @Id() replaces?: string;
}

/**
 * Applies for what was quoted. `conflict` `quote.stale` when the quote no longer holds, with a fresh one in
 * `data.quote`; `conflict` `application.open-exists` with the open one's id in `data.applicationId`.
 */
export const SubmitApplication = command({
  subject: 'rpc.contracts.application.submit',
  audit: ['application.submitted'],
  request: SubmitApplicationRequest,
  reply: ApplicationView,
});
