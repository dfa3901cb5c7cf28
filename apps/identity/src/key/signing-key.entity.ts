import { InstantType } from '@csite/service';
import { defineEntity, p } from '@mikro-orm/core';

/** Public half as a JWK (RFC 8037), with kid, alg and use. */
export interface PublicJwk {
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly kid: string;
  readonly alg: string;
  readonly use: string;
}

/** A key pair that access tokens are signed with. Real time throughout: key care is technical. */
export class SigningKey {
  constructor(
    readonly id: string,
    readonly publicJwk: PublicJwk,
    /** PKCS#8 PEM, sealed under the key's id. */
    readonly sealedPrivateKey: string,
    readonly createdAt: Temporal.Instant,
    /** Published from birth, signs only from here: by then every verifier has it. */
    readonly activeFrom: Temporal.Instant,
  ) {}
}

export const SigningKeySchema = defineEntity({
  class: SigningKey,
  tableName: 'signing_key',
  properties: {
    id: p.uuid().primary(),
    publicJwk: p.json<PublicJwk>(),
    sealedPrivateKey: p.string(),
    createdAt: p.type(InstantType),
    activeFrom: p.type(InstantType),
  },
});
