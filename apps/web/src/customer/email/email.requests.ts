import { answered, api } from '../../api/client';
import type { Customer, PendingEmail } from '../../api/types';

const withKey = (idempotencyKey: string): { header: { 'Idempotency-Key': string } } => ({
  header: { 'Idempotency-Key': idempotencyKey },
});

export const requestEmail = (email: string, key: string): Promise<PendingEmail> =>
  answered(api.PUT('/customer/contractor-email', { body: { email }, params: withKey(key) }));

export const cancelEmail = (_nothing: null, key: string): Promise<Customer> =>
  answered(api.DELETE('/customer/contractor-email', { params: withKey(key) }));

export const confirmEmail = (token: string, key: string): Promise<{ email: string }> =>
  answered(api.POST('/customer/contractor-email/confirmations', { body: { token }, params: withKey(key) }));
