/**
 * Where to go after log-in. Only a path of this site: `//host` and `https:` would send the person away, and so would
 * two slashes around a tab or a line break, which browsers drop.
 */
export const nextPath = (next: string | null): string => (next !== null && /^\/(?![/\\])[^\t\n\r]*$/.test(next) ? next : '/');

export const loginPath = (from: string): string => (from === '/' ? '/login' : `/login?next=${encodeURIComponent(from)}`);
