import type { PasskeyAssertion, PasskeyCreationOptions, PasskeyRegistration, PasskeyRequestOptions } from '../api/types';

/** The person closed the window of their device, or it has no such passkey. */
export class DeviceDeclined extends Error {}

const orDeclined = async <T>(ceremony: Promise<T>): Promise<T> => {
  try {
    return await ceremony;
  } catch (cause) {
    throw new DeviceDeclined('The device did not sign', { cause });
  }
};

/** False in browsers, and at addresses, where there are no passkeys. */
export const hasPasskeys = (): boolean => 'PublicKeyCredential' in globalThis;

/** Has the person's device sign with a passkey. @throws DeviceDeclined */
export const signWithPasskey = async (options: PasskeyRequestOptions): Promise<PasskeyAssertion> => {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const { id, response } = await orDeclined(startAuthentication({ optionsJSON: options }));
  const { clientDataJSON, authenticatorData, signature } = response;
  return { credentialId: id, clientDataJSON, authenticatorData, signature };
};

/** Has the person's device make a passkey. @throws DeviceDeclined */
export const makePasskey = async (options: PasskeyCreationOptions): Promise<PasskeyRegistration> => {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const { id, response } = await orDeclined(startRegistration({ optionsJSON: options }));
  const { clientDataJSON, attestationObject } = response;
  return { credentialId: id, clientDataJSON, attestationObject };
};
