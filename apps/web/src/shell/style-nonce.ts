import { setNonce } from 'get-nonce';

/** The gateway puts a fresh nonce into each answer; without it the page's policy refuses style elements. */
export const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** The scroll lock under dialogs writes its own style element and asks this module for the nonce. */
export const provideNonce = (): void => {
  setNonce(styleNonce());
};
