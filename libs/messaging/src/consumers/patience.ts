import { Failure } from '@csite/protocol';

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

/** Something else is away (database, another service): not the event's fault, so it does not count as a try. */
export const isOutage = (error: unknown): boolean => {
  if (error instanceof Failure) return error.kind === 'unavailable' || error.kind === 'timeout';
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code: unknown = 'code' in cause ? cause.code : undefined;
    if (typeof code === 'string' && /^(08...|57P0.|53300|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND)/.test(code)) return true;
    if (/connection (terminated|timeout|refused)|timeout exceeded when trying to connect/i.test(cause.message)) return true;
  }
  return false;
};
