import { answered, api } from '../../api/client';
import type { FreezeDecision } from '../../api/types';

const keyed = (key: string): { header: { 'Idempotency-Key': string } } => ({ header: { 'Idempotency-Key': key } });

export const confirmFreeze = async (token: string, key: string): Promise<true> => {
  await answered(api.POST('/account-freezes/confirmations', { body: { token }, params: keyed(key) }));
  return true;
};

export interface Decided {
  readonly token: string;
  readonly decision: FreezeDecision;
}

export const decideFreeze = async (body: Decided, key: string): Promise<FreezeDecision> => {
  await answered(api.POST('/account-freezes/decisions', { body, params: keyed(key) }));
  return body.decision;
};
