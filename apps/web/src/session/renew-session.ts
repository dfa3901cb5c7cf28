import { csrfToken } from '../api/csrf';
import { refreshOnce } from './refresh';

const RENEWED_AT = 'csite.session-renewed-at';

const exclusively = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request('csite-session', work);

/** Unreachable is not over: only a clear refusal ends the session. */
const renew = async (): Promise<boolean> => {
  const token = csrfToken(document.cookie);
  const response = await fetch('/api/v1/sessions/refresh', {
    method: 'POST',
    headers: { 'Idempotency-Key': crypto.randomUUID(), ...(token === undefined ? {} : { 'X-CSRF-Token': token }) },
  });
  // A body that nobody reads keeps its request open for as long as the page lives.
  await response.text();
  if (response.status >= 500) throw new TypeError('The session service does not answer');
  return response.ok;
};

/** Renews the session for a request sent at `sentAt`; false when the person must log in again. */
export const renewSession = refreshOnce({
  exclusively,
  renew,
  renewedAt: () => Number(localStorage.getItem(RENEWED_AT) ?? 0),
  remember: (at) => {
    localStorage.setItem(RENEWED_AT, String(at));
  },
  now: Date.now,
});
