const FIRST_SECONDS = 2;
const LONGEST_SECONDS = 15 * 60;
/** A server that is away comes back for all mails at once, so none waits longer for it than this. */
const LONGEST_UNREACHABLE_SECONDS = 30;

/** How long to wait after the given number of tries: doubles, and varies by a fifth so that mails do not march in step. */
export const retryDelay = (
  attempts: number,
  contact: 'answered' | 'unreachable' | 'unclear',
  random: number,
): Temporal.Duration => {
  const longest = contact === 'unreachable' ? LONGEST_UNREACHABLE_SECONDS : LONGEST_SECONDS;
  const seconds = Math.min(FIRST_SECONDS * 2 ** Math.min(attempts - 1, 20), longest);
  return Temporal.Duration.from({ milliseconds: Math.round(seconds * 1000 * (0.8 + random * 0.4)) });
};
