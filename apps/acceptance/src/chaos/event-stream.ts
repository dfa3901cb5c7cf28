import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';

const EVENTS = 'EVENTS';
const AT_ONCE = 500;

/** What environments measured: nobody's outbox knows it. */
const MEASURED = 'evt.environments.';

/** Ids (CloudEvents `ce-id`) of all events of our services that the stream holds, in its order. */
export async function eventIds(busUrl: string): Promise<string[]> {
  const { host, username, password } = new URL(busUrl);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    const { state } = await (await jetstreamManager(connection)).streams.info(EVENTS);
    const consumer = await jetstream(connection).consumers.get(EVENTS);
    const ids: string[] = [];
    let read = 0;
    while (read < state.messages) {
      const batch = await consumer.fetch({ max_messages: Math.min(AT_ONCE, state.messages - read), expires: 5_000 });
      const before = read;
      for await (const { subject, headers } of batch) {
        read += 1;
        if (!subject.startsWith(MEASURED)) ids.push(headers?.get('ce-id') ?? '');
      }
      if (read === before) throw new Error(`the stream gives ${before} of its ${state.messages} events`);
    }
    return ids;
  } finally {
    await connection.close();
  }
}
