import type { Reading } from './event.reader';
import type { Patience } from './patience';
import type { Received } from './received';

/** What is done with the events of one consumer. */
export interface Work {
  readonly durable: string;
  readonly patience: Patience;
  attempt(event: Received<object>): Promise<void>;
  /** Puts the event aside for a person, for good: once this returns the stream may forget it. */
  park(reading: Reading, payload: Uint8Array, cause: string, attempts: number): Promise<void>;
  /** Whether a small transaction goes through now. */
  isDatabaseWell(): Promise<boolean>;
}
