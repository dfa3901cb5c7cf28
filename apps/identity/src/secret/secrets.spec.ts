import { IdentityConfig } from '../identity.config';
import { Secrets } from './secrets';

const secretsOf = (secret: string): Secrets => new Secrets(Object.assign(new IdentityConfig(), { KEY_SECRET: secret }));
const secrets = secretsOf('a secret of at least 32 characters');

describe('what is sealed', () => {
  it('opens under its name', () => {
    expect(secrets.open(secrets.seal('private key', 'k1'), 'k1')).toBe('private key');
  });

  it('looks different each time, and never shows its content', () => {
    const [a, b] = [secrets.seal('private key', 'k1'), secrets.seal('private key', 'k1')];
    expect(a).not.toBe(b);
    expect(Buffer.from(a, 'base64').toString('latin1')).not.toContain('private key');
  });

  it('does not open under another name, with another secret, or altered', () => {
    const sealed = secrets.seal('private key', 'k1');
    const bytes = Buffer.from(sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    expect(() => secrets.open(sealed, 'k2')).toThrow();
    expect(() => secretsOf('another secret of 32 characters or so').open(sealed, 'k1')).toThrow();
    expect(() => secrets.open(bytes.toString('base64'), 'k1')).toThrow();
  });
});

describe('what is blurred', () => {
  it('can be compared and not read', () => {
    expect(secrets.blur('taro@example.jp')).toBe(secrets.blur('taro@example.jp'));
    expect(secrets.blur('taro@example.jp')).not.toContain('taro');
    expect(secretsOf('another secret of 32 characters or so').blur('taro@example.jp')).not.toBe(secrets.blur('taro@example.jp'));
  });
});
