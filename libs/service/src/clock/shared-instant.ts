import { clockBroadcast } from '@csite/protocol';
import { JetStreamApiError } from '@nats-io/jetstream';
import { Kvm, type KV } from '@nats-io/kv';
import type { NatsConnection } from '@nats-io/transport-node';

const NOT_FOUND = 404;

/** The instant at which all manual clocks of a system stand, kept on the bus for processes that start later. */
export class SharedInstant {
  constructor(private readonly connection: NatsConnection) {}

  /** The first process of a system sets it, to the real now unless it knows better; all others take what they find. */
  async join(ours?: Temporal.Instant): Promise<Temporal.Instant> {
    const bucket = await this.#bucket();
    const found = await bucket.get(clockBroadcast.key);
    if (found?.operation === 'PUT') return Temporal.Instant.from(found.string());
    const now = ours ?? Temporal.Now.instant().round('millisecond');
    try {
      await bucket.create(clockBroadcast.key, now.toString());
      return now;
    } catch (error) {
      // Another process was first.
      if (error instanceof JetStreamApiError) return this.join(ours);
      throw error;
    }
  }

  /** False when no process of the system ever had a manual clock. */
  async set(now: Temporal.Instant): Promise<boolean> {
    const bucket = await new Kvm(this.connection).open(clockBroadcast.bucket);
    try {
      await bucket.status();
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === NOT_FOUND) return false;
      throw error;
    }
    await bucket.put(clockBroadcast.key, now.toString());
    return true;
  }

  /** Where the clocks stand; undefined when no process of the system ever had a manual clock. */
  async find(): Promise<Temporal.Instant | undefined> {
    const bucket = await new Kvm(this.connection).open(clockBroadcast.bucket);
    try {
      const found = await bucket.get(clockBroadcast.key);
      return found?.operation === 'PUT' ? Temporal.Instant.from(found.string()) : undefined;
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === NOT_FOUND) return undefined;
      throw error;
    }
  }

  #bucket(): Promise<KV> {
    return new Kvm(this.connection).create(clockBroadcast.bucket, { history: 1 });
  }
}
