import { loginPath } from './next-path';

interface Place {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
}

/** Pages that need no session: nothing is lost there. */
const open = /^\/(login|sign-up|password-reset|s|i|e|r|f|d|notices|faqs|help|terms)(\/|$)/;

/** Where a person goes whose session ended: to log-in and back, or nowhere from a page that is for everybody. */
export const afterSession = ({ pathname, search, hash }: Place): string | undefined =>
  open.test(pathname) ? undefined : loginPath(`${pathname}${search}${hash}`);
