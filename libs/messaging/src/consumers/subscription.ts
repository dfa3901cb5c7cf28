import type { JsMsg } from '@nats-io/jetstream';
import type { MessagingLog } from '../log';
import { pause } from '../pause';
import type { Durable } from './durable';
import { readEvent } from './event.reader';
import { flow } from './flow';
import { InHand } from './in-hand';
import { Lanes } from './lanes';
import type { Worker } from './worker';

/** How soon a consumer that broke off is taken up again. */
const restartMs = 500;

/** Draws the events of one durable consumer for a term of leadership, and starts over whenever the flow breaks off. */
export class DurableSubscription {
  private readonly lanes = new Lanes();

  constructor(
    private readonly durable: Durable,
    private readonly worker: Worker,
    private readonly log: MessagingLog,
  ) {}

  async run(over: AbortSignal): Promise<void> {
    while (!over.aborted) {
      const broken = new AbortController();
      this.breakOff = (): void => broken.abort();
      await this.draw(AbortSignal.any([over, broken.signal]), broken).catch((error: unknown) =>
        this.log.warn('A consumer broke off; starting it again.', { consumer: this.durable.settings.name, error }),
      );
      await pause(restartMs, over);
    }
  }

  /** After a lost connection the server may have sent what never arrived: order is safe only from a fresh start. */
  breakOff: () => void = () => undefined;

  /** Resolves when the flow has ended and nothing of it is in hand any more. */
  private async draw(over: AbortSignal, broken: AbortController): Promise<void> {
    const inHand = new InHand(this.durable.settings.acknowledgeWithinMs);
    try {
      const { consumer, unfinishedUpTo } = await this.durable.resume();
      const messages = await consumer.consume({ max_messages: 256, expires: 10_000, idle_heartbeat: 1_000 });
      for await (const message of flow(messages, over)) {
        const isSuspect = message.redelivered || message.seq <= unfinishedUpTo;
        this.take(message, isSuspect, inHand, over);
      }
    } finally {
      broken.abort();
      await inHand.empty();
      inHand.close();
    }
  }

  private take(message: JsMsg, isSuspect: boolean, inHand: InHand, over: AbortSignal): void {
    if (!inHand.take(message)) return;
    this.lanes.add(readEvent(message).aggregateId, async () => {
      const done = !over.aborted && (await this.worker.see(message, isSuspect, over));
      inHand.release(message.seq, done);
    });
  }
}
