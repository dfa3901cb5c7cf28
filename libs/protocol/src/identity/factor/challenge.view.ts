import { Instant, Int, ListOf, Nested, OneOf, Optional, Text } from '../../fields/fields';

const credential = ['public-key'] as const;
const wishes = ['required', 'preferred'] as const;

export class PasskeyDescriptor {
  @OneOf(credential) type!: 'public-key';
  @Text({ max: 1400 }) id!: string;
}

/** `PublicKeyCredentialRequestOptionsJSON` of WebAuthn: for `parseRequestOptionsFromJSON`. */
export class PasskeyRequestOptions {
  @Text() challenge!: string;
  @Text() rpId!: string;
  /** Milliseconds. */
  @Int() timeout!: number;
  @OneOf(wishes) userVerification!: (typeof wishes)[number];
  /** Empty where any passkey of the site will do. */
  @ListOf(() => PasskeyDescriptor) allowCredentials!: PasskeyDescriptor[];
}

export class PasskeyRelyingParty {
  @Text() id!: string;
  @Text() name!: string;
}

export class PasskeyUser {
  @Text() id!: string;
  @Text({ max: 254 }) name!: string;
  @Text() displayName!: string;
}

export class PasskeyAlgorithm {
  @OneOf(credential) type!: 'public-key';
  @Int({ min: -70000 }) alg!: number;
}

export class PasskeySelection {
  @OneOf(wishes) residentKey!: (typeof wishes)[number];
  @OneOf(wishes) userVerification!: (typeof wishes)[number];
}

/** `PublicKeyCredentialCreationOptionsJSON` of WebAuthn: for `parseCreationOptionsFromJSON`. */
export class PasskeyCreationOptions {
  @Nested(() => PasskeyRelyingParty) rp!: PasskeyRelyingParty;
  @Nested(() => PasskeyUser) user!: PasskeyUser;
  @Text() challenge!: string;
  @ListOf(() => PasskeyAlgorithm) pubKeyCredParams!: PasskeyAlgorithm[];
  /** Milliseconds. */
  @Int() timeout!: number;
  /** Those that its holder has already. */
  @ListOf(() => PasskeyDescriptor) excludeCredentials!: PasskeyDescriptor[];
  @Nested(() => PasskeySelection) authenticatorSelection!: PasskeySelection;
}

/** Sealed: what it is for, and for whom, only identity reads. */
export class ChallengeView {
  @Text({ max: 4000 }) challenge!: string;
  @Instant() expiresAt!: string;
}

export class PasskeyRequestView extends ChallengeView {
  @Nested(() => PasskeyRequestOptions) publicKey!: PasskeyRequestOptions;
}

export class PasskeyCreationView extends ChallengeView {
  @Nested(() => PasskeyCreationOptions) publicKey!: PasskeyCreationOptions;
}

/** The secret of a code app, as text and as the `otpauth:` address that a QR code shows. */
export class TotpChallengeView extends ChallengeView {
  @Text({ max: 100 }) secret!: string;
  @Text({ max: 1000 }) uri!: string;
}

/** How the holder of a session can show that it is them. */
export const confirmationMethods = ['password', 'totp', 'passkey', 'backup-code'] as const;
export type ConfirmationMethod = (typeof confirmationMethods)[number];

export class ConfirmationMethodItem {
  @OneOf(confirmationMethods) method!: ConfirmationMethod;
}

export class ConfirmationChallengeView extends ChallengeView {
  /** The password of an account that has no factor; else those. */
  @ListOf(() => ConfirmationMethodItem) methods!: ConfirmationMethodItem[];
  /** Where a passkey is one of them. */
  @Optional() @Nested(() => PasskeyRequestOptions) publicKey?: PasskeyRequestOptions;
}
