import type { SessionView } from '@csite/protocol';
import { parseCookie, stringifySetCookie } from 'cookie';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The `__Host-` prefix makes browsers refuse these from another host, from http, and for a part of the site only, so no
 * neighbour can plant one.
 */
export const cookies = { access: '__Host-csite-access', refresh: '__Host-csite-refresh', csrf: '__Host-csite-csrf' } as const;

type Parsed = Readonly<Record<string, string | undefined>>;

export const cookiesOf = ({ headers }: FastifyRequest): Parsed =>
  headers.cookie === undefined ? {} : parseCookie(headers.cookie);

const guarded = { path: '/', secure: true, sameSite: 'strict' } as const;

const cookie = (name: string, value: string, maxAge: number, httpOnly = true): string =>
  stringifySetCookie({ name, value, ...guarded, httpOnly, maxAge });

const newCsrfToken = (): string => randomBytes(24).toString('base64url');

/** Lifetimes are told to the browser in seconds from now: its clock need not be ours. */
export const setSessionCookies = (
  reply: FastifyReply,
  session: SessionView,
  now: Temporal.Instant,
  csrf = newCsrfToken(),
): void => {
  const refreshSeconds = Math.max(0, Math.floor(now.until(Temporal.Instant.from(session.refreshExpiresAt)).total('seconds')));
  void reply.header('set-cookie', [
    cookie(cookies.access, session.accessToken, session.expiresIn),
    cookie(cookies.refresh, session.refreshToken, refreshSeconds),
    // Readable: the page's script sends it back in X-CSRF-Token, which a page of another site cannot.
    cookie(cookies.csrf, csrf, refreshSeconds, false),
  ]);
};

export const clearSessionCookies = (reply: FastifyReply): void => {
  void reply.header(
    'set-cookie',
    Object.values(cookies).map((name) => cookie(name, '', 0, name !== cookies.csrf)),
  );
};
