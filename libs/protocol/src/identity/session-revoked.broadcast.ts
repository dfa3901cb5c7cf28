import { Id } from '../fields/fields';

/**
 * Told to every process over core NATS the moment a session ends: each refuses its access tokens from then on.
 * Losing one costs at most the rest of an access token's five minutes.
 */
export class SessionRevokedData {
  @Id() sessionId!: string;
}

export const SessionRevoked = { subject: 'sys.session.revoked', data: SessionRevokedData } as const;
