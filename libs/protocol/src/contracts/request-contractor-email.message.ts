import { Email } from '../fields/fields';
import { command } from '../wire/message';
import { PendingEmailView } from './contractor-email.view';

export class RequestContractorEmailRequest {
  @Email() email!: string;
}

/**
 * Mails a link to the new contractor mail, and word of it to the present one; replaces an earlier request. Refused as
 * `unprocessable` `contractor-email.unchanged`, `too-many` `contractor-email.too-many`.
 */
export const RequestContractorEmail = command({
  subject: 'rpc.contracts.contractor-email.request',
  audit: ['contractor-email.requested'],
  request: RequestContractorEmailRequest,
  reply: PendingEmailView,
});
