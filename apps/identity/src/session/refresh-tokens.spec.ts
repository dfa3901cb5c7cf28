import { IdentityConfig } from '../identity.config';
import { Secrets } from '../secret/secrets';
import { RefreshTokens } from './refresh-tokens';
import { Session } from './session.entity';

const tokensWith = (secret: string): RefreshTokens =>
  new RefreshTokens(new Secrets(Object.assign(new IdentityConfig(), { KEY_SECRET: secret })));
const tokens = tokensWith('a secret of at least 32 characters');
const now = Temporal.Instant.from('2025-03-20T09:00:00+09:00');
const aSession = (): Session =>
  new Session(
    { kind: 'account', accountId: 'a', customerId: 'c' },
    { clientAddress: '', clientKey: '', userAgent: '' },
    { business: now, real: now },
  );

const isGenuine = (token: string, session: Session): boolean => {
  const presented = tokens.read(token);
  return presented !== undefined && tokens.isGenuine(presented, session);
};

describe('a refresh token', () => {
  it('names its session and generation, and is the same whenever it is made', () => {
    const session = aSession();
    const token = tokens.of(session);
    expect(tokens.of(session)).toBe(token);
    expect(tokens.read(token)).toMatchObject({ sessionId: session.id, generation: 0 });
    expect(isGenuine(token, session)).toBe(true);
  });

  it('of the next generation is another', () => {
    const session = aSession();
    const token = tokens.of(session);
    session.exchange(0, { business: now, real: now }, { idleHours: 1, absoluteHours: 1, graceSeconds: 1 });
    expect(tokens.of(session)).not.toBe(token);
    expect(isGenuine(tokens.of(session), session)).toBe(true);
  });

  it('needs the secret and the seed: neither the database nor the secret alone makes one', () => {
    const session = aSession();
    expect(isGenuine(tokensWith('another secret of 32 characters or so').of(session), session)).toBe(false);
    const guessed: Session = Object.assign(aSession(), { id: session.id });
    expect(isGenuine(tokens.of(guessed), session)).toBe(false);
  });

  it('is refused when one character differs, whichever', () => {
    const session = aSession();
    const token = tokens.of(session);
    const altered = Array.from(
      token,
      (character, index) => token.slice(0, index) + (character === 'A' ? 'B' : 'A') + token.slice(index + 1),
    );
    expect(altered.filter((text) => isGenuine(text, session))).toEqual([]);
  });

  it.each(['', 'x', 'AAAA'.repeat(40), '{"sub":1}', '../../etc/passwd'])('is not %p', (text) => {
    expect(tokens.read(text)).toBeUndefined();
  });
});
