/** Alone: the session is renewed, and the line goes on. */
const SOON_MS = 50;
/** Two hundred a second: a renewal is one request and a line another. */
const APART_MS = 5;

/** When those are to call again whose lines end: soon, but one after the other where they are many. */
export class Turns {
  private next = 0;

  /** In how many milliseconds it is the turn of one more. */
  take(now: number): number {
    const turn = Math.max(now + SOON_MS, this.next);
    this.next = turn + APART_MS;
    return turn - now;
  }
}
