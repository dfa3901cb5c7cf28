import { createPrivateKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { newId } from '@csite/values';
import type { Secrets } from '../secret/secrets';
import { type PublicJwk, SigningKey } from './signing-key.entity';

/** A new Ed25519 pair, its private half sealed. */
export const newSigningKey = (secrets: Secrets, now: Temporal.Instant, activeFrom: Temporal.Instant): SigningKey => {
  const id = newId();
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const { kty = '', crv = '', x = '' } = publicKey.export({ format: 'jwk' });
  const publicJwk: PublicJwk = { kty, crv, x, kid: id, alg: 'EdDSA', use: 'sig' };
  const sealed = secrets.signing.seal(privateKey.export({ format: 'pem', type: 'pkcs8' }), id);
  return new SigningKey(id, publicJwk, sealed, now, activeFrom);
};

/** @throws Error that says what to do when KEY_SECRET is not the one it was sealed with. */
export const openPrivateKey = (secrets: Secrets, key: SigningKey): KeyObject => {
  try {
    return createPrivateKey(secrets.signing.open(key.sealedPrivateKey, key.id));
  } catch (cause) {
    throw new Error(
      `KEY_SECRET does not open signing key ${key.id}: set the secret it was stored with, here or in KEY_SECRET_OTHERS`,
      { cause },
    );
  }
};
