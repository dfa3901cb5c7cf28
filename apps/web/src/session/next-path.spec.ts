import { loginPath, nextPath } from './next-path';

describe('where log-in leads', () => {
  it('is the page that asked for it', () => {
    expect(nextPath('/contracts/neo?tab=history')).toBe('/contracts/neo?tab=history');
    expect(loginPath('/applications')).toBe('/login?next=%2Fapplications');
    expect(nextPath(new URLSearchParams(loginPath('/contracts/neo/users?users=60').slice(7)).get('next'))).toBe(
      '/contracts/neo/users?users=60',
    );
  });

  it('is the TOP page without one', () => {
    expect(nextPath(null)).toBe('/');
    expect(loginPath('/')).toBe('/login');
  });

  it('is never another site', () => {
    for (const next of ['//evil.example', 'https://evil.example', '/\\evil.example', 'javascript:alert(1)'])
      expect(nextPath(next)).toBe('/');
  });
});
