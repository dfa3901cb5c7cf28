import type { JsMsg } from '@nats-io/jetstream';

/**
 * Messages that were delivered and not yet acknowledged. As long as they are here the server is told that work goes
 * on, so it does not deliver them again, however long a try or the wait for the next one takes.
 */
export class InHand {
  private readonly messages = new Map<number, JsMsg>();
  private readonly emptied: (() => void)[] = [];
  private readonly timer: NodeJS.Timeout;

  constructor(acknowledgeWithinMs: number) {
    this.timer = setInterval(() => this.sayWorking(), acknowledgeWithinMs / 3);
  }

  /** False when the message was in hand already: it was delivered again, and only the newer one can be acknowledged. */
  take(message: JsMsg): boolean {
    const isNew = !this.messages.has(message.seq);
    this.messages.set(message.seq, message);
    return isNew;
  }

  release(sequence: number, done: boolean): void {
    const message = this.messages.get(sequence);
    this.messages.delete(sequence);
    if (message) tell(() => (done ? message.ack() : message.nak()));
    if (this.messages.size === 0) for (const resolve of this.emptied.splice(0)) resolve();
  }

  empty(): Promise<void> {
    if (this.messages.size === 0) return Promise.resolve();
    return new Promise((resolve) => this.emptied.push(resolve));
  }

  close(): void {
    clearInterval(this.timer);
  }

  private sayWorking(): void {
    for (const message of this.messages.values()) tell(() => message.working());
  }
}

/** The connection may be closed by now; the message then comes again, and the inbox knows it. */
const tell = (say: () => void): void => {
  try {
    say();
  } catch {
    // Nobody is there to be told.
  }
};
