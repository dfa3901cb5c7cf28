/** One event as a consumer gets it. */
export interface Received<D> {
  readonly id: string;
  readonly subject: string;
  readonly aggregateId: string;
  readonly version: number;
  readonly occurredAt: Temporal.Instant;
  readonly data: D;
  /** 1 at the first delivery. */
  readonly attempt: number;
}
