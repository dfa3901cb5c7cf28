import { IdentityConfig } from '../identity.config';
import { Secrets } from './secrets';

const secretsOf = (KEY_SECRET: string, KEY_SECRET_OTHERS = ''): Secrets =>
  new Secrets(Object.assign(new IdentityConfig(), { KEY_SECRET, KEY_SECRET_OTHERS }));
const secrets = secretsOf('a secret of at least 32 characters');

describe('what is sealed', () => {
  it('opens under its name', () => {
    expect(secrets.signing.open(secrets.signing.seal('private key', 'k1'), 'k1')).toBe('private key');
  });

  it('looks different each time, and never shows its content', () => {
    const [a, b] = [secrets.signing.seal('private key', 'k1'), secrets.signing.seal('private key', 'k1')];
    expect(a).not.toBe(b);
    expect(Buffer.from(a, 'base64').toString('latin1')).not.toContain('private key');
  });

  it('does not open under another name, with another secret, or altered', () => {
    const sealed = secrets.signing.seal('private key', 'k1');
    const bytes = Buffer.from(sealed, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    expect(() => secrets.signing.open(sealed, 'k2')).toThrow();
    expect(() => secretsOf('another secret of 32 characters or so').signing.open(sealed, 'k1')).toThrow();
    expect(() => secrets.signing.open(bytes.toString('base64'), 'k1')).toThrow();
  });
});

describe('what is blurred', () => {
  it('can be compared and not read', () => {
    expect(secrets.blur('taro@example.jp')).toBe(secrets.blur('taro@example.jp'));
    expect(secrets.blur('taro@example.jp')).not.toContain('taro');
    expect(secretsOf('another secret of 32 characters or so').blur('taro@example.jp')).not.toBe(secrets.blur('taro@example.jp'));
  });
});

describe('another KEY_SECRET, beside the one before', () => {
  const next = 'the secret that comes after it in 2026';
  const both = secretsOf(next, 'a secret of at least 32 characters');

  it('opens what was sealed before, seals it anew once, and what it seals is not for the one before', () => {
    const sealed = secrets.factors.seal('JBSWY3DP', 'f1');
    expect(both.factors.open(sealed, 'f1')).toBe('JBSWY3DP');
    const renewed = both.factors.renewed(sealed, 'f1') ?? '';
    expect(secretsOf(next).factors.open(renewed, 'f1')).toBe('JBSWY3DP');
    expect(() => secrets.factors.open(renewed, 'f1')).toThrow();
    expect(both.factors.renewed(renewed, 'f1')).toBeUndefined();
    expect(() => both.factors.renewed(sealed, 'f2')).toThrow('none of the secrets');
  });

  it('knows what was blurred before, and blurs by itself', () => {
    expect(both.isBlurOf(secrets.blur('taro'), 'taro')).toBe(true);
    expect(both.isBlurOf(secrets.blur('taro'), 'jiro')).toBe(false);
    expect(both.blur('taro')).toBe(secretsOf(next).blur('taro'));
  });

  it('may be known before it seals, so that replicas can change one after the other', () => {
    const prepared = secretsOf('a secret of at least 32 characters', next);
    expect(prepared.factors.open(both.factors.seal('JBSWY3DP', 'f1'), 'f1')).toBe('JBSWY3DP');
    expect(both.factors.open(prepared.factors.seal('JBSWY3DP', 'f1'), 'f1')).toBe('JBSWY3DP');
  });
});
