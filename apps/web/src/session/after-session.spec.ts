import { afterSession } from './after-session';

const at = (pathname: string, search = '', hash = ''): string | undefined => afterSession({ pathname, search, hash });

describe('when a session ends', () => {
  it('the person logs in and returns to what was open, typed numbers included', () => {
    expect(at('/contracts/neo/users', '?users=60')).toBe('/login?next=%2Fcontracts%2Fneo%2Fusers%3Fusers%3D60');
    expect(at('/customer', '', '#main')).toBe('/login?next=%2Fcustomer%23main');
    expect(at('/')).toBe('/login');
  });

  it.each([
    '/login',
    '/sign-up',
    '/sign-up/account',
    '/s',
    '/password-reset',
    '/r',
    '/f',
    '/d',
    '/notices',
    '/faqs',
    '/help',
    '/terms',
    '/faqs/0198a000-0000-7000-8000-000000000001',
    '/notices/0198a000-0000-7000-8000-000000000001',
  ])('nobody is sent away from %s', (path) => {
    expect(at(path)).toBeUndefined();
  });

  it.each(['/signals', '/sign-ups', '/noticesboard', '/loginx'])('%s only looks like one of them', (path) => {
    expect(at(path)).toMatch(/^\/login\?next=/);
  });
});
