import { tokyoDate } from '@csite/values';

/** Business time: dates, deadlines, lifetimes of links and sessions. Technical time (leases, retries) is always real. */
export abstract class Clock {
  abstract now(): Temporal.Instant;

  /** The business date in Tokyo. */
  today(): Temporal.PlainDate {
    return tokyoDate(this.now());
  }
}
