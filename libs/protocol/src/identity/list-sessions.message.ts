import { Flag, Id, Instant, Int, ListOf, Optional, Text } from '../fields/fields';
import { Nothing, query } from '../wire/message';

/** One place where the account is logged in. */
export class SessionSummaryView {
  @Id() sessionId!: string;
  /** As the client called itself, as far as it did. */
  @Optional() @Text() browser?: string;
  @Optional() @Text() system?: string;
  /** From where it was opened. */
  @Text({ min: 0 }) clientAddress!: string;
  @Instant() createdAt!: string;
  /** Renewed every few minutes while it is used. */
  @Instant() lastUsedAt!: string;
  /** When it ends unless it is used before; the absolute limit, where that comes first. */
  @Instant() expiresAt!: string;
  /** The one that asks. */
  @Flag() current!: boolean;
}

export class SessionList {
  @ListOf(() => SessionSummaryView) items!: SessionSummaryView[];
  /** Hours without use, and from the log-in on, after which a session ends. */
  @Int() idleHours!: number;
  @Int() absoluteHours!: number;
}

/** The open sessions of the account that calls, the one used last first; 200 at most. */
export const ListSessions = query({ subject: 'rpc.identity.session.list', request: Nothing, reply: SessionList });
