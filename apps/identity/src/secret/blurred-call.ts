import type { Call } from '@csite/messaging';
import type { IdempotentCall } from '@csite/service';
import type { Secrets } from './secrets';

/**
 * The call with a body that idempotency may keep a fingerprint of: one made of `words`, among them a password, without being of
 * any use for guessing it.
 */
export const blurredCall = (secrets: Secrets, call: Call, words: readonly string[]): IdempotentCall => {
  const { caller, idempotencyKey, clientAddress, deadline, subject } = call;
  return { caller, idempotencyKey, clientAddress, deadline, subject, body: Buffer.from(secrets.blur(JSON.stringify(words))) };
};
