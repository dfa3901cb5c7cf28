import { answered, api } from '../api/client';

export interface PasswordChange {
  readonly currentPassword: string;
  readonly newPassword: string;
}

export const changePassword = async (body: PasswordChange, idempotencyKey: string): Promise<void> => {
  await answered(api.PUT('/me/password', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));
};
