/** How one try to hand a mail over ended, recipient by recipient. */
export interface DeliveryOutcome {
  readonly accepted: readonly string[];
  /** For good: the server said 5xx to this recipient or to the mail. */
  readonly refused: readonly string[];
  /** What the server said, or why nobody answered. */
  readonly response: string;
  /**
   * - `answered`: the server has judged this mail
   * - `unreachable`: it was not reached, no mail of ours would have been taken
   * - `unclear`: the connection broke on the way; the mail may have arrived
   */
  readonly contact: 'answered' | 'unreachable' | 'unclear';
}
