import { SessionRevoked } from '@csite/protocol';
import type { NatsConnection } from '@nats-io/transport-node';

/** Far more than end within the life of an access token; beyond it the oldest are forgotten. */
const MAX_REMEMBERED = 100_000;

const sessionIdOf = (text: string): string | undefined => {
  try {
    const { sessionId } = JSON.parse(text) as { sessionId?: unknown };
    return typeof sessionId === 'string' ? sessionId : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Sessions that have ended while an access token of theirs may still be good. identity tells of each at once, and again
 * for as long as such a token lives: a process that was away, or starts, learns of it within seconds.
 */
export class RevokedSessions {
  readonly #ended = new Set<string>();
  readonly #onEnd = new Set<(sessionId: string) => void>();

  constructor(connection: NatsConnection) {
    connection.subscribe(SessionRevoked.subject, {
      callback: (error, message) => {
        const sessionId = error ? undefined : sessionIdOf(message.string());
        if (sessionId !== undefined) this.#remember(sessionId);
      },
    });
  }

  has(sessionId: string): boolean {
    return this.#ended.has(sessionId);
  }

  /** Calls back once for each session that ends, by its id. */
  onEnd(ended: (sessionId: string) => void): void {
    this.#onEnd.add(ended);
  }

  #remember(sessionId: string): void {
    if (this.#ended.has(sessionId)) return;
    const [oldest] = this.#ended.size >= MAX_REMEMBERED ? this.#ended : [];
    if (oldest !== undefined) this.#ended.delete(oldest);
    this.#ended.add(sessionId);
    for (const ended of this.#onEnd) ended(sessionId);
  }
}
