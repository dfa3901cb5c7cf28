import { TOTP } from 'otpauth';

const periodMs = 30_000;
/** From making a code to its being looked at: on a busy machine there is a hash of a password between. */
const marginMs = 3_000;

/** A code app on somebody's phone. No code works twice, so each is of a later step: three at most, as clocks may differ by one. */
export class CodeApp {
  private last = Math.floor(Date.now() / periodMs) - 2;

  constructor(private readonly secret: string) {}

  /** The next code that still works, and will for a while: the oldest one ends with its period. */
  code(): string {
    const left = periodMs - (Date.now() % periodMs);
    if (left < marginMs && this.last + 1 < Math.floor(Date.now() / periodMs)) sleep(left);
    this.last = Math.max(this.last + 1, Math.floor(Date.now() / periodMs) - 1);
    return this.at(this.last);
  }

  /** The code that was shown last. */
  lastCode(): string {
    return this.at(this.last);
  }

  private at(step: number): string {
    return new TOTP({ secret: this.secret }).generate({ timestamp: step * periodMs });
  }
}

const sleep = (milliseconds: number): unknown => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);
