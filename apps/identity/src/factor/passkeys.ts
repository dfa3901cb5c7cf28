import type {
  PasskeyAssertion,
  PasskeyCreationOptions,
  PasskeyDescriptor,
  PasskeyRegistration,
  PasskeyRequestOptions,
} from '@csite/protocol';
import { Injectable } from '@nestjs/common';
import { IdentityConfig } from '../identity.config';
import type { PasskeyCredential } from './factor.entity';
import { nobodysPublicKey } from './nobodys-passkey';

const timeout = 300_000;
const siteName = 'csite';
/** EdDSA, ES256, RS256. */
const algorithms = [-8, -7, -257];

interface Verification {
  readonly nonce: string;
  /** The device made sure who holds it: a passkey alone then is two factors. */
  readonly verified: boolean;
}

// Loaded when somebody uses it.
const library = () => import('@simplewebauthn/server');
const descriptors = (ids: readonly string[]): PasskeyDescriptor[] => ids.map((id) => ({ type: 'public-key', id }));

/** Passkeys (WebAuthn) of this site: whose address it is, is where people reach it. */
@Injectable()
export class Passkeys {
  private readonly origin: string;
  private readonly rpId: string;

  constructor({ PUBLIC_URL }: IdentityConfig) {
    const { origin, hostname } = new URL(PUBLIC_URL);
    this.origin = origin;
    this.rpId = hostname;
  }

  /** @param handle names its holder to the passkey; nothing personal. */
  creation(nonce: string, handle: string, name: string, known: readonly string[]): PasskeyCreationOptions {
    return {
      rp: { id: this.rpId, name: siteName },
      user: { id: Buffer.from(handle).toString('base64url'), name, displayName: name },
      challenge: nonce,
      pubKeyCredParams: algorithms.map((alg) => ({ type: 'public-key', alg })),
      timeout,
      excludeCredentials: descriptors(known),
      authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
    };
  }

  /** @param allowed none: whatever passkey of the site the person chooses, as the only step. */
  request(nonce: string, allowed: readonly string[] = []): PasskeyRequestOptions {
    const userVerification = allowed.length === 0 ? 'required' : 'preferred';
    return { challenge: nonce, rpId: this.rpId, timeout, userVerification, allowCredentials: descriptors(allowed) };
  }

  /** What was made, or undefined where it is not what was asked for. */
  async register(made: PasskeyRegistration, nonce: string): Promise<PasskeyCredential | undefined> {
    const { verifyRegistrationResponse } = await library();
    const { credentialId: id, clientDataJSON, attestationObject } = made;
    const response = { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {} };
    try {
      const { registrationInfo } = await verifyRegistrationResponse({
        response: { ...response, response: { clientDataJSON, attestationObject } },
        ...this.expected(nonce),
        requireUserVerification: false,
        supportedAlgorithmIDs: algorithms,
      });
      if (!registrationInfo) return undefined;
      const { credential } = registrationInfo;
      const publicKey = Buffer.from(credential.publicKey).toString('base64url');
      return { kind: 'passkey', credentialId: credential.id, publicKey, signCount: credential.counter };
    } catch {
      return undefined;
    }
  }

  /**
   * The count that a genuine passkey says, or undefined.
   * @param publicKey undefined where nobody has that passkey: the same is done with a key of nobody's, in the same time.
   */
  async count(made: PasskeyAssertion, publicKey: string | undefined, wanted: Verification): Promise<number | undefined> {
    const { verifyAuthenticationResponse } = await library();
    const { credentialId: id, ...response } = made;
    const key = new Uint8Array(Buffer.from(publicKey ?? nobodysPublicKey(), 'base64url'));
    try {
      const { verified, authenticationInfo } = await verifyAuthenticationResponse({
        response: { id, rawId: id, type: 'public-key', clientExtensionResults: {}, response },
        ...this.expected(wanted.nonce),
        // Whether the count went up is a rule of the factor, decided under its lock.
        credential: { id, publicKey: key, counter: 0 },
        requireUserVerification: wanted.verified,
        ...(!wanted.verified && { advancedFIDOConfig: { userVerification: 'preferred' } }),
      });
      return verified && publicKey !== undefined ? authenticationInfo.newCounter : undefined;
    } catch {
      return undefined;
    }
  }

  private expected(nonce: string): { expectedChallenge: string; expectedOrigin: string; expectedRPID: string } {
    return { expectedChallenge: nonce, expectedOrigin: this.origin, expectedRPID: this.rpId };
  }
}
