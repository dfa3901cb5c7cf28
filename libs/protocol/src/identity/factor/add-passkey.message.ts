import { Nested, Secret, Text } from '../../fields/fields';
import { command } from '../../wire/message';
import { AddedFactorView } from './factor.view';

/** What the device made, as `navigator.credentials.create()` has it; bytes as base64url. */
export class PasskeyRegistration {
  @Text({ max: 1400 }) credentialId!: string;
  @Text({ max: 4000 }) clientDataJSON!: string;
  @Text({ max: 20_000 }) attestationObject!: string;
}

export class AddPasskeyRequest {
  @Secret({ max: 4000 }) challenge!: string;
  @Text({ max: 60 }) name!: string;
  @Nested(() => PasskeyRegistration) passkey!: PasskeyRegistration;
}

/**
 * unprocessable `factor.passkey-rejected`, gone `challenge.expired`, conflict `factor.too-many` or `factor.exists`, forbidden
 * `session.confirmation-required`.
 */
export const AddPasskey = command({
  subject: 'rpc.identity.factor.add-passkey',
  audit: ['factor.added'],
  request: AddPasskeyRequest,
  reply: AddedFactorView,
});
