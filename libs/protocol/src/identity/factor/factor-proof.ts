import { Nested, OneOf, Optional, Secret, Text } from '../../fields/fields';

/** Ways to show that it is the holder of an account, beside the password. */
export const proofMethods = ['totp', 'passkey', 'backup-code'] as const;
export type ProofMethod = (typeof proofMethods)[number];

/** What a passkey signed, as `navigator.credentials.get()` has it; bytes as base64url. */
export class PasskeyAssertion {
  @Text({ max: 1400 }) credentialId!: string;
  @Text({ max: 4000 }) clientDataJSON!: string;
  @Text({ max: 4000 }) authenticatorData!: string;
  @Text({ max: 8000 }) signature!: string;
}

/** One proof; `code` for totp and backup-code, `passkey` for passkey. */
export class FactorProof {
  /** From the answer that asked for the proof; works once, for some minutes. */
  @Secret({ max: 4000 }) challenge!: string;
  @OneOf(proofMethods) method!: ProofMethod;
  @Optional() @Secret({ max: 40 }) code?: string;
  @Optional() @Nested(() => PasskeyAssertion) passkey?: PasskeyAssertion;
}
