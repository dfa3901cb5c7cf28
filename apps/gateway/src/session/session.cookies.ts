import type { CallerKind, SessionTokens } from '@csite/protocol';
import { parseCookie, stringifySetCookie } from 'cookie';
import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * The `__Host-` prefix makes browsers refuse these from another host, from http, and for a part of the site only, so no
 * neighbour can plant one. Operators' have names of their own: a browser may hold both sessions, and neither stands for the other.
 */
export const cookies = {
  account: { access: '__Host-csite-access', refresh: '__Host-csite-refresh', csrf: '__Host-csite-csrf' },
  operator: { access: '__Host-csite-ops-access', refresh: '__Host-csite-ops-refresh', csrf: '__Host-csite-ops-csrf' },
} as const satisfies Readonly<Record<CallerKind, object>>;

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
  kind: CallerKind,
  session: SessionTokens,
  now: Temporal.Instant,
  csrf = newCsrfToken(),
): void => {
  const refreshSeconds = Math.max(0, Math.floor(now.until(Temporal.Instant.from(session.refreshExpiresAt)).total('seconds')));
  void reply.header('set-cookie', [
    cookie(cookies[kind].access, session.accessToken, session.expiresIn),
    cookie(cookies[kind].refresh, session.refreshToken, refreshSeconds),
    // Readable: the page's script sends it back in X-CSRF-Token, which a page of another site cannot.
    cookie(cookies[kind].csrf, csrf, refreshSeconds, false),
  ]);
};

/** A Bearer client gets it too, and may leave it. */
export const setAccessCookie = (
  reply: FastifyReply,
  kind: CallerKind,
  { accessToken, expiresIn }: Pick<SessionTokens, 'accessToken' | 'expiresIn'>,
): void => void reply.header('set-cookie', cookie(cookies[kind].access, accessToken, expiresIn));

export const clearSessionCookies = (reply: FastifyReply, kind: CallerKind): void => {
  const names = cookies[kind];
  void reply.header(
    'set-cookie',
    Object.values(names).map((name) => cookie(name, '', 0, name !== names.csrf)),
  );
};
