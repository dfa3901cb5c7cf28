import { Nested, Secret } from '../fields/fields';
import { command } from '../wire/message';
import { AccountView } from './account.view';

export class ConfirmInvitationRequest {
  @Secret({ max: 200 }) token!: string;
  @Secret({ max: 128 }) password!: string;
}

export class ConfirmedInvitationView {
  @Nested(() => AccountView) account!: AccountView;
}

/** The invitee sets a password. not-found `link.unknown`, gone `link.expired` or `link.used`, unprocessable `password.…`. */
export const ConfirmInvitation = command({
  subject: 'rpc.identity.invitation.confirm',
  audit: ['account.activated'],
  request: ConfirmInvitationRequest,
  reply: ConfirmedInvitationView,
});
