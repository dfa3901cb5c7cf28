import { type EmbeddedNats, startNats } from '@csite/embedded';
import type { NatsConnection } from '@nats-io/transport-node';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectBus } from '../connection/connect';
import type { MessagingLog } from '../log';

/** A nats-server of one's own for one spec file, and connections to it that end with the file. */
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

  async connect(service: string, url = this.server.url): Promise<NatsConnection> {
    const connection = await connectBus({ service, url });
    this.connections.push(connection);
    return connection;
  }

  async stop(): Promise<void> {
    for (const each of this.connections) if (!each.isClosed()) await each.close();
    await this.server.stop();
    await rm(this.dir, { recursive: true, force: true });
  }
}

export interface LogLine {
  readonly level: 'info' | 'warn' | 'error';
  readonly message: string;
  readonly fields: object;
}

/** A log that can be read back. */
export class KeptLog implements MessagingLog {
  readonly lines: LogLine[] = [];

  info(message: string, fields: object = {}): void {
    this.lines.push({ level: 'info', message, fields });
  }

  warn(message: string, fields: object = {}): void {
    this.lines.push({ level: 'warn', message, fields });
  }

  error(message: string, fields: object = {}): void {
    this.lines.push({ level: 'error', message, fields });
  }

  errors(): readonly LogLine[] {
    return this.lines.filter((line) => line.level === 'error');
  }
}
