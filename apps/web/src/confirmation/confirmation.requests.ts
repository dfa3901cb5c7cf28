import { answered, api } from '../api/client';
import type { Proof } from '../factor/proof';

export interface PasswordProof {
  readonly password: string;
}

/** Shows that it is still the same person; the access cookie says so from then on. */
export const confirmSession = async (body: PasswordProof | Proof, idempotencyKey: string): Promise<void> => {
  await answered(api.POST('/me/confirmations', { body, params: { header: { 'Idempotency-Key': idempotencyKey } } }));
};
