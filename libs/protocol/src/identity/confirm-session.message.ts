import { unaudited } from '../audit/audit-acts';
import { Instant, Int, Secret, Text } from '../fields/fields';
import { command } from '../wire/message';

export class ConfirmSessionRequest {
  @Secret({ max: 128 }) password!: string;
}

/** The session goes on; its new access token says that it was confirmed. */
export class ConfirmedSessionView {
  @Text({ max: 4000 }) accessToken!: string;
  /** Seconds until the access token expires. */
  @Int() expiresIn!: number;
  /** Until when sensitive changes ask no more. */
  @Instant() confirmedUntil!: string;
}

/**
 * Shows again, in an open session, who is there; before changes that answer `session.confirmation-required`. unprocessable
 * `confirmation.rejected`, too-many `confirmation.too-many-tries`.
 */
export const ConfirmSession = command({
  subject: 'rpc.identity.session.confirm',
  audit: unaudited('Changes nothing by itself: what it is shown for is audited.'),
  request: ConfirmSessionRequest,
  reply: ConfirmedSessionView,
});
