import { queryOptions } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { SessionSummary } from '../api/types';

const keyed = (key: string): { 'Idempotency-Key': string } => ({ 'Idempotency-Key': key });

export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: () => answered(api.GET('/sessions')) });

export const endSessionOf = async ({ sessionId }: SessionSummary, key: string): Promise<void> => {
  await answered(api.DELETE('/sessions/{sessionId}', { params: { path: { sessionId }, header: keyed(key) } }));
};

export const endOtherSessions = async (_all: null, key: string): Promise<void> => {
  await answered(api.DELETE('/sessions/others', { params: { header: keyed(key) } }));
};
