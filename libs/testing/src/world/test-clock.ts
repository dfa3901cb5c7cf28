import { clockBroadcast } from '@csite/protocol';
import type { Bus } from '@csite/messaging';
import { type ClockControl, SharedInstant } from '@csite/service';

/** The clock of all services of a world. */
export class TestClock {
  #now: Temporal.Instant;

  private constructor(
    bus: Bus,
    private readonly control: ClockControl,
    now: Temporal.Instant,
  ) {
    this.#now = now;
    // Answers too, so that a world without any service has a clock.
    bus.connection.subscribe(clockBroadcast.subject, {
      callback: (_, message) => {
        message.respond(JSON.stringify({ service: 'test', replica: 'test' }));
      },
    });
  }

  static async start(bus: Bus, control: ClockControl): Promise<TestClock> {
    return new TestClock(bus, control, await new SharedInstant(bus.connection).join());
  }

  now(): Temporal.Instant {
    return this.#now;
  }

  /** Moves every service of the world; returns when all is settled. `now` is RFC 3339. */
  async set(now: string): Promise<void> {
    this.#now = Temporal.Instant.from(now);
    await this.control.set(this.#now);
  }

  settled(): Promise<void> {
    return this.control.settle();
  }
}
