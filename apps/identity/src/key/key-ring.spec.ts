import { IdentityConfig } from '../identity.config';
import { Secrets } from '../secret/secrets';
import { newSigningKey, openPrivateKey } from './key-pair';
import { KeyRing } from './key-ring';
import type { SigningKey } from './signing-key.entity';

const secretsOf = (secret: string): Secrets => new Secrets(Object.assign(new IdentityConfig(), { KEY_SECRET: secret }));
const secrets = secretsOf('a secret of at least 32 characters');
const day = 24;
const t0 = Temporal.Instant.from('2026-11-01T00:00:00Z');
const keyBorn = (born: Temporal.Instant, activeFrom = born): SigningKey => newSigningKey(secrets, born, activeFrom);

describe('the ring of signing keys', () => {
  it('gets its first key at once', () => {
    expect(new KeyRing([]).nextActiveFrom(t0, 30)).toEqual(t0);
  });

  it('gets the next one after 30 days, published ten minutes before it signs', () => {
    const first = keyBorn(t0);
    const later = t0.add({ hours: 30 * day });
    expect(new KeyRing([first]).nextActiveFrom(later.subtract({ seconds: 1 }), 30)).toBeUndefined();
    const activeFrom = new KeyRing([first]).nextActiveFrom(later, 30);
    expect(activeFrom).toEqual(later.add({ minutes: 10 }));
    const second = keyBorn(later, activeFrom);
    const ring = new KeyRing([first, second]);
    expect(ring.jwks().keys.map(({ kid }) => kid)).toEqual([second.id, first.id]);
    expect(ring.signing(later.add({ minutes: 9 }))).toBe(first);
    expect(ring.signing(later.add({ minutes: 10 }))).toBe(second);
    expect(ring.nextActiveFrom(later, 30)).toBeUndefined();
  });

  it('keeps an old key published until nothing it signed is good any more', () => {
    const [first, second] = [keyBorn(t0), keyBorn(t0.add({ hours: 30 * day }))];
    const ring = new KeyRing([first, second]);
    expect(ring.retired(second.activeFrom.add({ minutes: 59 }))).toEqual([]);
    expect(ring.retired(second.activeFrom.add({ minutes: 60 }))).toEqual([first]);
  });

  it('publishes public halves only', () => {
    const [jwk] = new KeyRing([keyBorn(t0)]).jwks().keys;
    expect(Object.keys(jwk ?? {}).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    expect(jwk).toMatchObject({ kty: 'OKP', crv: 'Ed25519', alg: 'EdDSA', use: 'sig' });
  });
});

describe('a signing key', () => {
  it('is stored sealed, and opens with the secret it was stored with', () => {
    const key = keyBorn(t0);
    expect(key.sealedPrivateKey).not.toContain('PRIVATE KEY');
    expect(openPrivateKey(secrets, key).asymmetricKeyType).toBe('ed25519');
    expect(() => openPrivateKey(secretsOf('another secret of 32 characters or so'), key)).toThrow(/KEY_SECRET does not open/);
  });
});
