/** What the page before told the log-in page. */
export interface Arrived {
  readonly loggedOut?: boolean;
  readonly expired?: boolean;
}

/** Why the person stands before the log-in, when it was not their own idea. */
export const arrival = (from: Arrived | null, wantsPage: boolean): 'loggedOut' | 'again' | 'toPage' | undefined => {
  if (from?.loggedOut === true) return 'loggedOut';
  if (from?.expired === true) return 'again';
  return wantsPage ? 'toPage' : undefined;
};
