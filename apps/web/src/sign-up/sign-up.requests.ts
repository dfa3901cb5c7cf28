import { answered, api } from '../api/client';
import type { Account } from '../api/types';

export interface CustomerProof {
  readonly subdomain: string;
  readonly customerNumber: string;
}

export interface NewAccount {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export interface StartedSignUp {
  readonly signUpId: string;
  readonly products: readonly string[];
}

const withKey = (idempotencyKey: string): { header: { 'Idempotency-Key': string } } => ({
  header: { 'Idempotency-Key': idempotencyKey },
});

export const startSignUp = (body: CustomerProof, key: string): Promise<StartedSignUp> =>
  answered(api.POST('/sign-ups', { body, params: withKey(key) }));

export const setSignUpAccount =
  (signUpId: string) =>
  (body: NewAccount, key: string): Promise<{ email: string; expiresAt: string }> =>
    answered(api.PUT('/sign-ups/{signUpId}/account', { body, params: { path: { signUpId }, ...withKey(key) } }));

export const confirmSignUp = async (token: string, key: string): Promise<Account> =>
  (await answered(api.POST('/sign-ups/confirmations', { body: { token }, params: withKey(key) }))).account;
