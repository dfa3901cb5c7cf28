/** Header names on the bus. CloudEvents attributes use the binary mode's `ce-` prefix. */
export const headers = {
  authorization: 'authorization',
  traceparent: 'traceparent',
  /** Milliseconds since the epoch after which nobody waits for the reply. */
  deadline: 'csite-deadline',
  idempotencyKey: 'idempotency-key',
  /** The client's address as the gateway's edge saw it. */
  clientAddress: 'csite-client-address',
  userAgent: 'csite-user-agent',
  /** Only on replies that are a failure, as `failure`: good ones carry no headers at all, which keeps them cheap. */
  outcome: 'csite-outcome',
} as const;
