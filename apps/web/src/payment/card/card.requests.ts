import { answered, api } from '../../api/client';
import type { CardSetup, OpenCardSetup } from '../../api/types';

const header = (key: string): { header: { 'Idempotency-Key': string } } => ({ header: { 'Idempotency-Key': key } });

export const beginCardSetup = (_: null, key: string): Promise<OpenCardSetup> =>
  answered(api.POST('/billing/card-setups', { body: {}, params: header(key) }));

export const completeCardSetup = (setupId: string, key: string): Promise<CardSetup> =>
  answered(api.POST('/billing/card-setups/{setupId}/completion', { params: { path: { setupId }, ...header(key) } }));

export const getCardSetup = (setupId: string): Promise<CardSetup> =>
  answered(api.GET('/billing/card-setups/{setupId}', { params: { path: { setupId } } }));
