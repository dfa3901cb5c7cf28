import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { Account, AddedFactor, ConfirmationChallenge, TotpChallenge } from '../api/types';
import { makePasskey, signWithPasskey } from './device';
import type { Proof } from './proof';

const keyed = (key: string = crypto.randomUUID()): { header: { 'Idempotency-Key': string } } => ({
  header: { 'Idempotency-Key': key },
});

export const factorsQuery = queryOptions({ queryKey: ['factors'], queryFn: () => answered(api.GET('/me/factors')) });

export const passSecondFactor = async (body: Proof, key: string): Promise<Account> =>
  (await answered(api.POST('/sessions/second-factor', { body, params: keyed(key) }))).account;

/** The passkey says whose it is: nothing has to be typed. */
export const logInByPasskey = async (): Promise<Account> => {
  const { challenge, publicKey } = await answered(api.POST('/sessions/passkey-challenges', { body: {}, params: keyed() }));
  const body = { challenge, passkey: await signWithPasskey(publicKey) };
  return (await answered(api.POST('/sessions/passkey', { body, params: keyed() }))).account;
};

export const challengeConfirmation = (): Promise<ConfirmationChallenge> =>
  answered(api.POST('/me/confirmation-challenges', { body: {}, params: keyed() }));

export const challengeTotp = (): Promise<TotpChallenge> =>
  answered(api.POST('/me/factors/totp-challenges', { body: {}, params: keyed() }));

export interface NewCodeApp {
  readonly challenge: string;
  readonly name: string;
  readonly code: string;
}

export const addTotp = (body: NewCodeApp, key: string): Promise<AddedFactor> =>
  answered(api.POST('/me/factors/totp', { body, params: keyed(key) }));

export const addPasskey = async (name: string): Promise<AddedFactor> => {
  const { challenge, publicKey } = await answered(api.POST('/me/factors/passkey-challenges', { body: {}, params: keyed() }));
  const body = { challenge, name, passkey: await makePasskey(publicKey) };
  return answered(api.POST('/me/factors/passkeys', { body, params: keyed() }));
};

export const removeFactor = async (factorId: string, key: string): Promise<void> => {
  await answered(api.DELETE('/me/factors/{factorId}', { params: { path: { factorId }, ...keyed(key) } }));
};

export const renewBackupCodes = async (): Promise<readonly string[]> =>
  (await answered(api.POST('/me/factors/backup-codes', { body: {}, params: keyed() }))).items.map(({ code }) => code);
