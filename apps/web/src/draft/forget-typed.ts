import { hasSession } from '../session/presence';
import { forgetDrafts, forgetOldDrafts } from './drafts';

const LOGGED_OUT_AT = 'csite.logged-out-at';
const MINUTE_MS = 60_000;

/** Somebody logs out: what was typed goes in this tab, and in the others of this browser. */
export const forgetTyped = (): void => {
  forgetDrafts(sessionStorage);
  localStorage.setItem(LOGGED_OUT_AT, String(Date.now()));
};

const forgetWhatWaitedLong = (): void => {
  if (!hasSession()) forgetOldDrafts(sessionStorage, Date.now());
};

/** Heeds what other tabs say, and lets nothing wait for long once nobody is logged in. */
export const forgetTypedInTime = (): void => {
  window.addEventListener('storage', ({ key }) => {
    if (key === LOGGED_OUT_AT) forgetDrafts(sessionStorage);
  });
  forgetWhatWaitedLong();
  setInterval(forgetWhatWaitedLong, MINUTE_MS);
};
