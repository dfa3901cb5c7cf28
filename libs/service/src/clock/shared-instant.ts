import { clockBroadcast } from '@csite/protocol';
import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';

/** The instant at which all manual clocks of a system stand, kept on the bus for processes that start later. */
export class SharedInstant {
  constructor(private readonly connection: NatsConnection) {}

  /** The first process of a system sets it to the real now; all others take what they find. */
  async join(): Promise<Temporal.Instant> {
    const bucket = await this.#bucket();
    const found = await bucket.get(clockBroadcast.key);
    if (found?.operation === 'PUT') return Temporal.Instant.from(found.string());
    const now = Temporal.Now.instant().round('millisecond');
    try {
      await bucket.create(clockBroadcast.key, now.toString());
      return now;
    } catch {
      // Another process was first.
      return this.join();
    }
  }

  async set(now: Temporal.Instant): Promise<void> {
    await (await this.#bucket()).put(clockBroadcast.key, now.toString());
  }

  #bucket(): Promise<KV> {
    return new Kvm(this.connection).create(clockBroadcast.bucket, { history: 1 });
  }
}
