/** Where to go after log-in. Only a path of this site: `//host` and `https:` would send the person away, and browsers drop tabs and line breaks. */
export const nextPath = (next: string | null): string => (next !== null && /^\/(?![/\\])[^\t\n\r]*$/.test(next) ? next : '/');

export const loginPath = (from: string): string => (from === '/' ? '/login' : `/login?next=${encodeURIComponent(from)}`);
