import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secrets } from './secrets';

describe('the secrets of an installation', () => {
  const home = mkdtempSync(join(tmpdir(), 'csite-secrets-'));
  afterAll(() => rmSync(home, { recursive: true }));

  it('are random, long, and the same at the next start', () => {
    const secret = new Secrets(home).get('LINK_SECRET');
    expect(secret).toMatch(/^s[0-9a-f]{48}$/);
    expect(new Secrets(home).get('LINK_SECRET')).toBe(secret);
    expect(new Secrets(home).get('KEY_SECRET')).not.toBe(secret);
  });

  it('can be read by us alone', () => {
    expect(statSync(join(home, 'secrets.json')).mode & 0o777).toBe(0o600);
  });
});
