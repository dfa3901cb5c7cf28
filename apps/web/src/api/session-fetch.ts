import { currentLanguage } from '../i18n/i18n';
import { renewSession } from '../session/renew-session';
import { asksWhoIsThere, confirmedByPerson } from './confirmation';
import { csrfToken } from './csrf';
import { unreachable } from './problem';

/** Paths that work without a session: a 401 of theirs is an answer, not an expiry. */
const open = /^\/api\/v1\/(sessions|sign-ups|invitations|password-resets|account-freezes|links|catalogue)(\/|$)/;

let sessionLost: () => void = () => undefined;

/** What to do when the session is over for good: the router leads to log-in. */
export const onSessionLost = (lead: () => void): void => {
  sessionLost = lead;
};

const send = async (request: Request): Promise<Response> => {
  request.headers.set('Accept-Language', currentLanguage());
  const token = csrfToken(document.cookie);
  if (token !== undefined && request.method !== 'GET') request.headers.set('X-CSRF-Token', token);
  try {
    return await fetch(request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw unreachable();
  }
};

/** An expired session is renewed once and the request repeated. */
const sendInSession = async (request: Request): Promise<Response> => {
  const sentAt = Date.now();
  const again = request.clone();
  const response = await send(request);
  if (response.status !== 401 || open.test(new URL(request.url).pathname)) return response;
  if (await renewSession(sentAt)) {
    const second = await send(again);
    if (second.status !== 401) {
      await response.text(); // unread, it would keep its request open
      return second;
    }
  }
  sessionLost();
  return response;
};

/**
 * fetch with the session behind it. Where the server wants to know first who is there, the person is asked, and the very same
 * request repeated: with its Idempotency-Key it happens once.
 */
export const sessionFetch = async (request: Request): Promise<Response> => {
  const again = request.clone();
  const response = await sendInSession(request);
  if (!(await asksWhoIsThere(response)) || !(await confirmedByPerson())) return response;
  await response.text(); // unread, it would keep its request open
  return sendInSession(again);
};
