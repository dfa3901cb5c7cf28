import { AuthorizationError, UserAuthenticationExpiredError } from '@nats-io/transport-node';

/** The bus cannot be reached with this address and these credentials, however long one waits; `message` is one sentence. */
export class BusRefusal extends Error {
  constructor(sentence: string, cause?: unknown) {
    super(sentence, { cause });
    this.name = 'BusRefusal';
  }
}

/** The server is there and does not want us: wrong user or password, or rights that have ended. */
export const isRefused = (cause: unknown): boolean =>
  cause instanceof AuthorizationError || cause instanceof UserAuthenticationExpiredError;
