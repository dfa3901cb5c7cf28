import { answered, api } from '../api/client';
import type { Account } from '../api/types';

export interface Credentials {
  readonly subdomain: string;
  readonly email: string;
  readonly password: string;
}

const headersWith = (idempotencyKey: string): { header: { 'Idempotency-Key': string } } => ({
  header: { 'Idempotency-Key': idempotencyKey },
});

/** Logs in; the session lives in cookies that scripts cannot read. */
export const createSession = async (body: Credentials, idempotencyKey: string): Promise<Account> =>
  (await answered(api.POST('/sessions', { body, params: headersWith(idempotencyKey) }))).account;

export const endSession = async (): Promise<void> => {
  await answered(api.DELETE('/sessions/current', { params: headersWith(crypto.randomUUID()) }));
};
