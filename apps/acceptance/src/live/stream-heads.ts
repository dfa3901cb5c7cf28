import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { Head } from './heard';

const EVENTS = 'EVENTS';

/** Heads of all facts that the stream holds, in its order. */
export async function streamHeads(busUrl: string): Promise<Head[]> {
  const { host, username, password } = new URL(busUrl);
  const connection = await connect({ servers: host, user: username, pass: password });
  try {
    const { state } = await (await jetstreamManager(connection)).streams.info(EVENTS);
    const consumer = await jetstream(connection).consumers.get(EVENTS, { headers_only: true });
    const heads: Head[] = [];
    while ((heads.at(-1)?.sequence ?? 0) < state.last_seq) {
      const before = heads.length;
      for await (const { seq: sequence, subject, headers } of await consumer.fetch({ max_messages: 500, expires: 2_000 })) {
        const customerId = headers?.get('ce-customerid') ?? '';
        heads.push({ sequence, subject, about: headers?.get('ce-subject') ?? '', ...(customerId !== '' && { customerId }) });
      }
      if (heads.length === before) throw new Error(`the stream gives ${before} of its ${state.messages} facts`);
    }
    return heads;
  } finally {
    await connection.close();
  }
}
