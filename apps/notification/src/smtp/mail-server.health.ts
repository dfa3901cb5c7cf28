const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;

/** Whether the mail server is worth a try: each time nobody answers, everybody waits longer before the next one. */
export class MailServerHealth {
  private pauseMs = 0;
  private retryAt = 0;

  note(contact: 'answered' | 'unreachable' | 'unclear', now: number): void {
    if (contact !== 'unreachable') {
      this.pauseMs = 0;
      this.retryAt = 0;
    } else if (now >= this.retryAt) {
      this.pauseMs = Math.min(this.pauseMs === 0 ? FIRST_PAUSE_MS : this.pauseMs * 2, LONGEST_PAUSE_MS);
      this.retryAt = now + this.pauseMs;
    }
  }

  /** How many mails may be tried now, of `wanted`: after a pause, one finds out whether the server is back. */
  admit(wanted: number, now: number): number {
    if (now < this.retryAt) return 0;
    return this.pauseMs > 0 ? Math.min(1, wanted) : wanted;
  }
}
