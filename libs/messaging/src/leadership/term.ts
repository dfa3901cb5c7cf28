import type { Client } from 'pg';

/** The time for which this process leads: as long as its connection holds the lock. */
export interface Term {
  /** The connection that holds the lock; what runs on it is done by the leader or not at all. */
  readonly sql: Client;
  readonly over: AbortSignal;
}
