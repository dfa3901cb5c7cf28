import { Instant, Secret, Text } from '../fields/fields';
import { command, Nothing } from '../wire/message';

export class EnvironmentRequest {
  @Text({ max: 40 }) product!: string;
  @Text({ max: 63 }) subdomain!: string;
}

export class EnvironmentKey {
  /** 43 characters that a header takes as they are; told this once. */
  @Secret() key!: string;
  @Instant() createdAt!: string;
}

/**
 * Gives an environment a new key to report with; the old one opens nothing from here on. Stored nowhere in clear, so a repetition
 * makes another, under the same Idempotency-Key too. `not-found` `environment.unknown`, forbidden `session.confirmation-required`.
 */
export const CreateEnvironmentKey = command({
  subject: 'rpc.contracts.environment-key.create',
  audit: ['environment-key.created'],
  request: EnvironmentRequest,
  reply: EnvironmentKey,
});

/** Ends an environment's key: it can report no more until it gets another. `not-found` `environment.unknown`. */
export const RevokeEnvironmentKey = command({
  subject: 'rpc.contracts.environment-key.revoke',
  audit: ['environment-key.revoked'],
  request: EnvironmentRequest,
  reply: Nothing,
});
