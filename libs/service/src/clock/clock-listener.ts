import { clockBroadcast, type ClockMove, type ClockMoved } from '@csite/protocol';
import type { Msg, NatsConnection } from '@nats-io/transport-node';
import { setTimeout as pause } from 'node:timers/promises';
import type { Log } from '../log/log';
import type { ManualClock } from './manual.clock';
import { SharedInstant } from './shared-instant';

const RETRY_MILLIS = 250;

/** Lets the clock of this process follow the system's; only with `CLOCK=manual`. */
export class ClockListener {
  /** Whether a move was heard since the last look into the bucket. */
  #moved = false;

  constructor(
    private readonly connection: NatsConnection,
    private readonly clock: ManualClock,
    private readonly self: ClockMoved,
    private readonly log: Log,
  ) {}

  /** Listens first, then reads: a move in between is not missed. */
  async start(): Promise<void> {
    this.connection.subscribe(clockBroadcast.subject, {
      callback: (error, message) => {
        if (!error) this.#take(message);
      },
    });
    await this.#catchUp();
    void this.#follow();
  }

  #take(message: Msg): void {
    try {
      this.clock.move(Temporal.Instant.from(message.json<ClockMove>().now));
      this.#moved = true;
      message.respond(JSON.stringify(this.self));
    } catch (cause) {
      this.log.warn('a move of the clock was not understood', { cause });
    }
  }

  /** A move may have passed while the connection was away; and a bus that lost its data gets the instant back. */
  async #follow(): Promise<void> {
    for await (const status of this.connection.status()) if (status.type === 'reconnect') await this.#catchUp(this.clock.now());
  }

  async #catchUp(ours?: Temporal.Instant): Promise<void> {
    this.#moved = false;
    while (!this.connection.isClosed()) {
      try {
        const now = await new SharedInstant(this.connection).join(ours);
        if (!this.#moved) this.clock.move(now);
        return;
      } catch (error) {
        this.log.debug('the instant of the system cannot be read yet', { error });
        await pause(RETRY_MILLIS);
      }
    }
  }
}
