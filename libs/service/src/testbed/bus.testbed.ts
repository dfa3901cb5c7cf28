import { type EmbeddedNats, startNats } from '@csite/embedded';
import { connectBus } from '@csite/messaging';
import type { NatsConnection } from '@nats-io/transport-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A nats-server of one's own for one spec file, whose data can be wiped. */
export class BusTestbed {
  private readonly connections: NatsConnection[] = [];

  private constructor(
    readonly server: EmbeddedNats,
    private readonly dir: string,
  ) {}

  static async start(): Promise<BusTestbed> {
    const dir = await mkdtemp(join(tmpdir(), 'csite-bus-'));
    return new BusTestbed(await startNats({ dir }), dir);
  }

  async connect(service: string): Promise<NatsConnection> {
    const connection = await connectBus({ service, url: this.server.url });
    this.connections.push(connection);
    return connection;
  }

  /** A server that lost its disk. */
  async wipe(): Promise<void> {
    await this.server.stop();
    await rm(join(this.dir, 'jetstream'), { recursive: true, force: true });
    await this.server.restart();
  }

  async stop(): Promise<void> {
    for (const each of this.connections) await each.close();
    await this.server.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}
