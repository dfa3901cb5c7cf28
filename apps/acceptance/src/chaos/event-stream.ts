import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const EVENTS = 'EVENTS';
const AT_ONCE = 500;

/** Ids (CloudEvents `ce-id`) of all events that the stream holds, in its order. */
export async function eventIds(busUrl: string): Promise<string[]> {
  const { host, username, password } = new URL(busUrl);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    const { state } = await (await jetstreamManager(connection)).streams.info(EVENTS);
    const consumer = await jetstream(connection).consumers.get(EVENTS);
    const ids: string[] = [];
    while (ids.length < state.messages) {
      const batch = await consumer.fetch({ max_messages: Math.min(AT_ONCE, state.messages - ids.length), expires: 5_000 });
      const before = ids.length;
      for await (const { headers } of batch) ids.push(headers?.get('ce-id') ?? '');
      if (ids.length === before) throw new Error(`the stream gives ${before} of its ${state.messages} events`);
    }
    return ids;
  } finally {
    await connection.close();
  }
}
