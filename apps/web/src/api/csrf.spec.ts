import { csrfToken, forgetCsrfToken } from './csrf';

describe('the CSRF token', () => {
  it('is read from its cookie among others', () => {
    expect(csrfToken('theme=dark; __Host-csite-csrf=abc%2Fdef; other=1')).toBe('abc/def');
  });

  it('is absent before log-in', () => {
    expect(csrfToken('')).toBeUndefined();
    expect(csrfToken('not__Host-csite-csrf=abc')).toBeUndefined();
    expect(csrfToken('__Host-csite-csrf=')).toBeUndefined();
  });

  it('goes when the session is over: browsers obey for __Host- cookies only with Path=/ and Secure', () => {
    expect(forgetCsrfToken()).toContain('__Host-csite-csrf=; Path=/; Max-Age=0; Secure');
  });
});
