import { answered, api } from '../../api/client';
import type { PasswordResetMail } from '../../api/types';

export interface ForgottenBy {
  readonly subdomain: string;
  readonly email: string;
}

export interface NewPassword {
  readonly token: string;
  readonly password: string;
}

const keyed = (key: string): { header: { 'Idempotency-Key': string } } => ({ header: { 'Idempotency-Key': key } });

export const requestReset = (body: ForgottenBy, key: string): Promise<PasswordResetMail> =>
  answered(api.POST('/password-resets', { body, params: keyed(key) }));

/** Logs nobody in. */
export const confirmReset = async (body: NewPassword, key: string): Promise<true> => {
  await answered(api.POST('/password-resets/confirmations', { body, params: keyed(key) }));
  return true;
};
