import { Clock } from './clock';

/** Stands still until moved; may also be moved back. */
export class ManualClock extends Clock {
  #now = Temporal.Now.instant();
  readonly #onMove = new Set<() => void>();

  now(): Temporal.Instant {
    return this.#now;
  }

  move(now: Temporal.Instant): void {
    if (this.#now.equals(now)) return;
    this.#now = now;
    for (const wake of this.#onMove) wake();
  }

  /** Whoever waits for an instant is told that another has come. */
  onMove(wake: () => void): void {
    this.#onMove.add(wake);
  }
}
