/** Where to go after log-in. Only a path of this site: `//host` and `https:` would send the person away. */
export const nextPath = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');

export const loginPath = (from: string): string => (from === '/' ? '/login' : `/login?next=${encodeURIComponent(from)}`);
