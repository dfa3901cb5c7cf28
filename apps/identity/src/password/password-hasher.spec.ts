import { hash } from '@node-rs/argon2';
import { IdentityConfig } from '../identity.config';
import { PasswordHasher } from './password-hasher';

const hasher = new PasswordHasher(Object.assign(new IdentityConfig(), { KEY_SECRET: 'x'.repeat(32) }));

describe('hashing a password', () => {
  it('is Argon2id at OWASP’s minimum, salted', async () => {
    const hashed = await hasher.hash('nine green bicycles');
    expect(hashed).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await hasher.hash('nine green bicycles')).not.toBe(hashed);
  });

  it('accepts the same password, also as another keyboard writes it', async () => {
    const hashed = await hasher.hash('ｎｉｎｅ green ﾊﾞｲｸ');
    expect(await hasher.verify(hashed, 'nine green バイク')).toBe(true);
    expect(await hasher.verify(hashed, 'nine green bike')).toBe(false);
  });

  it('never accepts anything for nobody', async () => {
    expect(await hasher.verifyNobody('')).toBe(false);
  });

  it('knows a hash that was made with weaker parameters', async () => {
    expect(hasher.isOutdated(await hash('x', { memoryCost: 8192, timeCost: 2 }))).toBe(true);
    expect(hasher.isOutdated(await hash('x', { memoryCost: 19456, timeCost: 1 }))).toBe(true);
    expect(hasher.isOutdated(await hasher.hash('x'))).toBe(false);
  });
});
