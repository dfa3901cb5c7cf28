import { unaudited } from '../audit/audit-acts';
import { Instant, Int, Nested, OneOf, Optional, Secret, Text } from '../fields/fields';
import { command } from '../wire/message';
import { type ProofMethod, proofMethods, PasskeyAssertion } from './factor/factor-proof';

/** The password alone where the account has no factor; else `challenge`, `method` and what belongs to it. */
export class ConfirmSessionRequest {
  @Optional() @Secret({ max: 128 }) password?: string;
  @Optional() @Secret({ max: 4000 }) challenge?: string;
  @Optional() @OneOf(proofMethods) method?: ProofMethod;
  @Optional() @Secret({ max: 40 }) code?: string;
  @Optional() @Nested(() => PasskeyAssertion) passkey?: PasskeyAssertion;
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
 * `confirmation.rejected`, gone `challenge.expired`, too-many `confirmation.too-many-tries`.
 */
export const ConfirmSession = command({
  subject: 'rpc.identity.session.confirm',
  audit: unaudited('Changes nothing by itself: what it is shown for is audited.'),
  request: ConfirmSessionRequest,
  reply: ConfirmedSessionView,
});
