import { forgetDrafts } from './drafts';

const LOGGED_OUT_AT = 'csite.logged-out-at';

/** Somebody logs out: what was typed goes in this tab, and in the others of this browser. */
export const forgetTyped = (): void => {
  forgetDrafts(sessionStorage);
  localStorage.setItem(LOGGED_OUT_AT, String(Date.now()));
};

/** Heeds what other tabs say. */
export const forgetTypedWithOthers = (): void =>
  window.addEventListener('storage', ({ key }) => {
    if (key === LOGGED_OUT_AT) forgetDrafts(sessionStorage);
  });
