import { Email, Flag, Secret } from '../fields/fields';
import { command } from '../wire/message';

export class ConfirmContractorEmailRequest {
  @Secret({ max: 200 }) token!: string;
}

export class ConfirmedContractorEmailView {
  @Email() email!: string;
  /** False when this link had changed it before. */
  @Flag() changed!: boolean;
}

/** The button behind the link mailed to the new address. not-found `link.unknown`, gone `link.expired`. */
export const ConfirmContractorEmail = command({
  subject: 'rpc.contracts.contractor-email.confirm',
  audit: ['contractor-email.changed'],
  request: ConfirmContractorEmailRequest,
  reply: ConfirmedContractorEmailView,
});
