import { Injectable } from '@nestjs/common';

/** Moves the clock of the whole system; only with `CLOCK=manual`. */
@Injectable()
export class ClockControl {
  /**
   * Returns once every replica of every service has the instant and its due work is done.
   * @throws Failure `not-found` unless the clock is manual, `timeout` when a service does not settle.
   */
  set(_now: Temporal.Instant): Promise<void> {
    throw new Error('not built yet');
  }
}
