import type { JsMsg } from '@nats-io/jetstream';
import { forEveryCustomer } from '../access/present-customer';
import type { MessagingLog } from '../log';
import { pause } from '../pause';
import type { Crew } from '../rpc/crew';
import { readEvent, type Reading } from './event.reader';
import { isOutage, isTooLong } from './outage';
import type { Received } from './received';
import { Deadly, type Suspects } from './suspects';
import type { Work } from './work';

/** While something else is away, it is asked for this often. */
const outagePauseMs = 1_000;

/** Sees one message through: tried until it works, or parked; the message counts as done only then. */
export class Worker {
  constructor(
    private readonly work: Work,
    private readonly crew: Crew,
    private readonly suspects: Suspects,
    private readonly log: MessagingLog,
  ) {}

  /**
   * True when the message may be acknowledged; false when the term ended before that.
   * A suspect is one that somebody before us had in hand and did not finish.
   */
  async see(message: JsMsg, isSuspect: boolean, over: AbortSignal): Promise<boolean> {
    const reading = readEvent(message);
    if (!reading.event) return this.parkForGood(reading, message, reading.flaw ?? '', 1, over);
    const { event } = reading;
    let isWary = isSuspect;
    for (let attempt = event.attempt; !over.aborted;) {
      const error = await this.try({ ...event, attempt }, isWary);
      if (error === undefined) return true;
      if (error instanceof Deadly) return this.parkForGood(reading, message, error.message, error.deaths, over);
      if (await this.isOutage(error)) {
        await this.forget(event.id);
        await pause(outagePauseMs, over);
        continue;
      }
      if (this.work.patience.isOver(attempt, message.time.getTime()))
        return this.parkForGood(reading, message, causeOf(error), attempt, over);
      this.log.warn('An event could not be taken in; trying again.', { ...this.about(reading), attempt, error });
      await pause(this.work.patience.delay(attempt), over);
      attempt += 1;
      isWary = false;
    }
    return false;
  }

  /** What went wrong, if anything. */
  private async try(event: Received<object>, isWary: boolean): Promise<unknown> {
    const once = (): Promise<void> => this.crew.perform(() => forEveryCustomer(() => this.work.attempt(event)));
    try {
      await (isWary ? this.suspects.try(event.id, once) : once());
      await this.forget(event.id);
      return undefined;
    } catch (error) {
      return error ?? new Error('thrown without a value');
    }
  }

  /** Work that was broken off for its length while the database is well is too much, today and tomorrow: that counts. */
  private async isOutage(error: unknown): Promise<boolean> {
    if (!isOutage(error)) return false;
    return !(isTooLong(error) && (await this.work.isDatabaseWell()));
  }

  /** A count that stays although all went well does no harm: it starts from there should a process die of the event. */
  private async forget(eventId: string): Promise<void> {
    await this.suspects.clear(eventId).catch(() => undefined);
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
        await this.forget(reading.id);
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
