import { command, Nothing } from '../wire/message';
import { CustomerView } from './get-customer.message';

/** Voids the link of a pending change of the contractor mail; where none is pending, all stays as it is. */
export const CancelContractorEmail = command({
  subject: 'rpc.contracts.contractor-email.cancel',
  audit: ['contractor-email.cancelled'],
  request: Nothing,
  reply: CustomerView,
});
