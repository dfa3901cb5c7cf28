import { generateKeyPairSync } from 'node:crypto';

/** COSE (RFC 9053): a map of key type EC2, algorithm ES256, curve P-256, then the two coordinates. */
const coseOf = (x: Buffer, y: Buffer): Buffer =>
  Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y]);

let made: string | undefined;

/** A public key whose private half was thrown away: verified where there is no passkey. */
export const nobodysPublicKey = (): string => {
  if (made !== undefined) return made;
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  made = coseOf(Buffer.from(x, 'base64url'), Buffer.from(y, 'base64url')).toString('base64url');
  return made;
};
