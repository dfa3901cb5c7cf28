import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfigurationError } from './configuration';
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

  it.each(['', '{"LINK_SECRET": "s12', 'null', '["s1234"]', '{"LINK_SECRET": 7}'])(
    'are refused in one sentence that says what to do when their file is damaged: %j',
    (text) => {
      const file = join(home, 'damaged', 'secrets.json');
      mkdirSync(join(home, 'damaged'), { recursive: true });
      writeFileSync(file, text);
      expect(() => new Secrets(join(home, 'damaged'))).toThrow(
        new ConfigurationError(
          `The secrets of this installation in ${file} are damaged: put back a copy of the file, or, where no database outside of this folder needs it, delete it and begin anew with npm start -- --fresh.`,
        ),
      );
    },
  );
});
