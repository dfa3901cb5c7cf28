/** What goes along with a request. */
export interface Outgoing {
  /** Access token of the account on whose behalf is asked. */
  readonly token?: string;
  readonly idempotencyKey?: string;
  readonly traceparent?: string;
  /** Milliseconds since the epoch after which the asker no longer waits; 3 s from now unless given. */
  readonly deadline?: number;
  readonly clientAddress?: string;
  readonly userAgent?: string;
}
