import fc from 'fast-check';
import { afterSession } from './after-session';
import { loginPath, nextPath } from './next-path';

const SITE = 'https://support.example';

/** Where a browser goes for an address that stands in a link of this site. */
const browserGoesTo = (address: string): URL => new URL(address, SITE);

/** As the log-in page reads it: from the search of its own URL. */
const nextIn = (login: string): string | null => browserGoesTo(login).searchParams.get('next');

describe('an address that somebody else put behind ?next=', () => {
  it.each([
    ['another site', 'https://evil.example/'],
    ['another site without its scheme', '//evil.example/'],
    ['three slashes', '///evil.example/'],
    ['a backslash, which browsers take for a slash', '/\\evil.example/'],
    ['two backslashes', '\\\\evil.example/'],
    ['a tab between the slashes, which browsers drop', '/\t/evil.example/'],
    ['a line feed between the slashes', '/\n/evil.example/'],
    ['a carriage return before a backslash', '/\r\\evil.example/'],
    ['a blank in front', ' //evil.example/'],
    ['a script', 'javascript:alert(document.cookie)'],
    ['a document of its own', 'data:text/html,<script>alert(1)</script>'],
    ['a name without a slash', 'evil.example'],
    ['a user before the host', '@evil.example'],
    ['nothing', ''],
  ])('leads to the TOP page when it is %s', (_what, next) => {
    expect(nextPath(next)).toBe('/');
  });

  it('never leads away from this site, whatever is written there', () => {
    const tricky = fc.string({ unit: fc.constantFrom('/', '\\', '\t', '\n', '\r', ' ', '.', '@', ':', '?', '#', 'a', '%') });
    fc.assert(
      fc.property(fc.oneof(tricky, fc.string(), fc.webUrl()), (next) => {
        const after = nextPath(next);
        expect(after.startsWith('/')).toBe(true);
        expect(browserGoesTo(after).origin).toBe(SITE);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(['/', '/contracts/neo', '/contracts/neo/users?users=60', '/customer#main', '/a//b', '/search?at=https://x.example'])(
    'is followed where it is a page of this site: %s',
    (next) => {
      expect(nextPath(next)).toBe(next);
    },
  );
});

describe('the way back after a session ended', () => {
  const segment = fc.stringMatching(/^[a-z0-9-]{1,8}$/);
  const place = fc.record({
    pathname: fc.array(segment, { minLength: 1, maxLength: 4 }).map((segments) => `/contracts/${segments.join('/')}`),
    search: fc.option(fc.webQueryParameters(), { nil: '' }).map((query) => (query === '' ? '' : `?${query}`)),
    hash: fc.constantFrom('', '#main', '#履歴'),
  });

  it('is the very place that was left, its search and fragment included', () => {
    fc.assert(
      fc.property(place, ({ pathname, search, hash }) => {
        const login = afterSession({ pathname, search, hash });
        expect(nextPath(nextIn(login ?? ''))).toBe(`${pathname}${search}${hash}`);
      }),
    );
  });

  it('adds nothing to the search of the log-in page but where to return', () => {
    const login = browserGoesTo(loginPath('/contracts/neo/users?users=60&next=//evil.example'));
    expect(login.pathname).toBe('/login');
    expect([...login.searchParams.keys()]).toEqual(['next']);
    expect(login.searchParams.get('next')).toBe('/contracts/neo/users?users=60&next=//evil.example');
  });

  it('from the TOP page is the log-in alone, which leads there anyway', () => {
    expect(nextPath(nextIn(loginPath('/')))).toBe('/');
    expect(browserGoesTo(loginPath('/')).search).toBe('');
  });
});
