import { clockBroadcast, type ClockMove, type ClockMoved } from '@csite/protocol';
import type { NatsConnection, Subscription } from '@nats-io/transport-node';
import type { Log } from '../log/log';
import type { ManualClock } from './manual.clock';
import { SharedInstant } from './shared-instant';

/** Lets the clock of this process follow the system's; only with `CLOCK=manual`. */
export class ClockListener {
  #subscription?: Subscription;

  constructor(
    private readonly connection: NatsConnection,
    private readonly clock: ManualClock,
    private readonly self: ClockMoved,
    private readonly log: Log,
  ) {}

  /** Listens first, then reads: a move in between is not missed. */
  async start(): Promise<void> {
    let moved = false;
    this.#subscription = this.connection.subscribe(clockBroadcast.subject, {
      callback: (error, message) => {
        if (error) return;
        try {
          this.clock.move(Temporal.Instant.from(message.json<ClockMove>().now));
          moved = true;
          message.respond(JSON.stringify(this.self));
        } catch (cause) {
          this.log.warn('a move of the clock was not understood', { cause });
        }
      },
    });
    const now = await new SharedInstant(this.connection).join();
    if (!moved) this.clock.move(now);
  }

  stop(): void {
    this.#subscription?.unsubscribe();
  }
}
