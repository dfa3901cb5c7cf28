import { accessToken, type Caller } from '@csite/protocol';
import { type CryptoKey, exportJWK, exportSPKI, generateKeyPair, type JWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { claimsOf } from '../caller/claims';

export interface Pair {
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
}

export const aPair = (): Promise<Pair> => generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });

export const jwkOf = async ({ publicKey }: Pair, kid: string): Promise<JWK> => ({
  ...(await exportJWK(publicKey)),
  kid,
  alg: 'EdDSA',
  use: 'sig',
});

interface Differences {
  readonly kid?: string;
  readonly typ?: string;
  readonly issuer?: string;
  readonly audience?: string;
  readonly claims?: JWTPayload;
  readonly expiresAt?: Date;
}

/** Makes tokens as identity does, or with whatever difference a forger would try. */
export class TokenForge {
  constructor(
    private readonly pair: Pair,
    private readonly caller: Caller,
    private readonly issuedAt: Date,
  ) {}

  token(differences: Differences = {}): Promise<string> {
    const { kid = 'k1', typ = accessToken.type } = differences;
    return this.payload(differences).setProtectedHeader({ alg: 'EdDSA', typ, kid }).sign(this.pair.privateKey);
  }

  /** The classic: the public key taken for a shared secret. */
  async signedWithPublicKey(): Promise<string> {
    const header = { alg: 'HS256', typ: accessToken.type, kid: 'k1' };
    const secret = Buffer.from(await exportSPKI(this.pair.publicKey));
    return this.payload({}).setProtectedHeader(header).sign(secret);
  }

  unsigned(): string {
    const expiry = new Date(this.issuedAt.getTime() + 300_000);
    const token = new UnsecuredJWT(claimsOf(this.caller)).setIssuer(accessToken.issuer);
    return token.setIssuedAt(this.issuedAt).setExpirationTime(expiry).encode();
  }

  async withChangedRole(): Promise<string> {
    const [header = '', payload = '', signature = ''] = (await this.token()).split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as JWTPayload;
    return [header, Buffer.from(JSON.stringify({ ...claims, role: 'owner' })).toString('base64url'), signature].join('.');
  }

  private payload({ issuer, audience, claims, expiresAt }: Differences): SignJWT {
    return new SignJWT({ ...claimsOf(this.caller), ...(audience !== undefined && { aud: audience }), ...claims })
      .setIssuer(issuer ?? accessToken.issuer)
      .setIssuedAt(this.issuedAt)
      .setExpirationTime(expiresAt ?? new Date(this.issuedAt.getTime() + 300_000));
  }
}
