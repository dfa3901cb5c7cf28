import { csrfToken, forgetCsrfToken } from '../api/csrf';

/** Whether somebody is logged in, as far as the page can tell without asking: the CSRF cookie comes and goes with the session. */
export const hasSession = (): boolean => csrfToken(document.cookie) !== undefined;

/** The server said that the session is over: nothing that needs one is asked for any more. */
export const forgetSession = (): void => {
  for (const cookie of forgetCsrfToken()) document.cookie = cookie;
};
