/** How long an event is tried. */
export interface Patience {
  /** Milliseconds until the next try after so many failed ones. */
  delay(failedAttempts: number): number;
  isOver(failedAttempts: number, publishedAt: number): boolean;
}

/** For facts: soon, then seldom; given up after some 45 seconds, as the events behind it wait. */
export const patienceForFacts = (delays: readonly number[] = [250, 1_000, 3_000, 10_000, 30_000]): Patience => ({
  delay: (failedAttempts) => delays[failedAttempts - 1] ?? delays.at(-1) ?? 0,
  isOver: (failedAttempts) => failedAttempts > delays.length,
});

/** For mails: as long as the links in them live. A mail server may be down for hours; nobody waits behind a mail. */
export const patienceForMails = (lifetimeMs: number = 24 * 60 * 60 * 1_000): Patience => ({
  delay: (failedAttempts) => Math.min(60_000, 500 * 2 ** failedAttempts),
  isOver: (_failedAttempts, publishedAt) => Date.now() - publishedAt > lifetimeMs,
});
