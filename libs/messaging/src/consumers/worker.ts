import type { JsMsg } from '@nats-io/jetstream';
import type { MessagingLog } from '../log';
import { pause } from '../pause';
import type { Crew } from '../rpc/crew';
import { type Patience, isOutage } from './patience';
import { readEvent, type Reading } from './event.reader';
import type { Received } from './received';

/** What is done with the events of one consumer. */
export interface Work {
  readonly durable: string;
  readonly patience: Patience;
  attempt(event: Received<object>): Promise<void>;
  /** Puts the event aside for a person, for good: once this returns the stream may forget it. */
  park(reading: Reading, payload: Uint8Array, cause: string, attempts: number): Promise<void>;
}

/** While something else is away, it is asked for this often. */
const outagePauseMs = 1_000;

/** Sees one message through: tried until it works, or parked; the message counts as done only then. */
export class Worker {
  constructor(
    private readonly work: Work,
    private readonly crew: Crew,
    private readonly log: MessagingLog,
  ) {}

  /** True when the message may be acknowledged; false when the term ended before that. */
  async see(message: JsMsg, over: AbortSignal): Promise<boolean> {
    const reading = readEvent(message);
    if (!reading.event) return this.parkForGood(reading, message, reading.flaw ?? '', 1, over);
    const { event } = reading;
    for (let attempt = event.attempt; !over.aborted;) {
      const error = await this.try({ ...event, attempt });
      if (error === undefined) return true;
      if (isOutage(error)) {
        await pause(outagePauseMs, over);
        continue;
      }
      if (this.work.patience.isOver(attempt, message.time.getTime()))
        return this.parkForGood(reading, message, causeOf(error), attempt, over);
      this.log.warn('An event could not be taken in; trying again.', { ...this.about(reading), attempt, error });
      await pause(this.work.patience.delay(attempt), over);
      attempt += 1;
    }
    return false;
  }

  private try(event: Received<object>): Promise<unknown> {
    return this.crew
      .perform(() => this.work.attempt(event))
      .then(
        () => undefined,
        (error: unknown) => error ?? new Error('thrown without a value'),
      );
  }

  /** An event that can neither be taken in nor put aside stays with the stream: it is not acknowledged until one works. */
  private async parkForGood(
    reading: Reading,
    message: JsMsg,
    cause: string,
    attempts: number,
    over: AbortSignal,
  ): Promise<boolean> {
    while (!over.aborted) {
      try {
        await this.work.park(reading, message.data, cause, attempts);
        this.log.error('An event is parked as a dead letter.', { ...this.about(reading), attempts, cause });
        return true;
      } catch (error) {
        this.log.warn('A dead letter could not be written; trying again.', { ...this.about(reading), error });
        await pause(outagePauseMs, over);
      }
    }
    return false;
  }

  private about(reading: Reading): object {
    return { consumer: this.work.durable, subject: reading.subject, event: reading.id };
  }
}

const causeOf = (error: unknown): string =>
  (error instanceof Error ? (error.stack ?? error.message) : String(error)).slice(0, 4_000);
