import { Email, Instant, Text } from '../fields/fields';
import { unaudited } from '../audit/audit-acts';
import { command } from '../wire/message';

/** Whose password is forgotten, in the words of the log-in. */
export class RequestPasswordResetRequest {
  @Text({ max: 500 }) subdomain!: string;
  @Email() email!: string;
}

/** The same whether or not there is such an account. */
export class PasswordResetMailView {
  @Email() email!: string;
  /** Until when the link in the mail works. */
  @Instant() expiresAt!: string;
}

/** Mails a link where there is an account, after the answer. too-many `password-reset.too-many-mails`. */
export const RequestPasswordReset = command({
  subject: 'rpc.identity.password-reset.request',
  audit: unaudited('Whom it is about is looked up after the answer, and put down then.'),
  request: RequestPasswordResetRequest,
  reply: PasswordResetMailView,
});
