import { cloudEvent } from '@csite/protocol';
import type { Msg, NatsConnection } from '@nats-io/transport-node';

/** A fact as it stood on the stream. */
export interface Published {
  readonly subject: string;
  readonly id: string;
  readonly aggregateId: string;
  readonly version: number;
  /** When it happened or was due, RFC 3339. */
  readonly occurredAt: string;
  readonly data: Record<string, unknown>;
}

/** NATS wildcards: `*` is one token, `>` the rest. */
const matches = (pattern: string, subject: string): boolean => {
  const wanted = pattern.split('.');
  const tokens = subject.split('.');
  const rest = wanted.indexOf('>');
  const length = rest === -1 ? wanted.length : rest;
  if (rest === -1 ? tokens.length !== length : tokens.length <= length) return false;
  return wanted.slice(0, length).every((token, index) => token === '*' || token === tokens[index]);
};

/** Everything that was published since the world began, each once: a relay may publish twice, the stream keeps one. */
export class PublishedFacts {
  readonly #facts = new Map<string, Published>();

  constructor(private readonly connection: NatsConnection) {
    for (const subject of ['evt.>', 'mail.>']) {
      connection.subscribe(subject, {
        callback: (error, message) => {
          if (!error) this.#take(message);
        },
      });
    }
  }

  async on(subject: string): Promise<readonly Published[]> {
    await this.connection.flush();
    return [...this.#facts.values()].filter((fact) => matches(subject, fact.subject));
  }

  #take(message: Msg): void {
    const header = (name: string): string => message.headers?.get(name) ?? '';
    const id = header(cloudEvent.id);
    if (this.#facts.has(id)) return;
    this.#facts.set(id, {
      subject: message.subject,
      id,
      aggregateId: header(cloudEvent.subject),
      version: Number(header(cloudEvent.aggregateVersion)),
      occurredAt: header(cloudEvent.time),
      data: message.json<Record<string, unknown>>(),
    });
  }
}
