import {
  createInbox,
  type Msg,
  type MsgHdrs,
  type NatsConnection,
  NoRespondersError,
  TimeoutError,
} from '@nats-io/transport-node';

/** Deadlines are looked at this often: a request ends at most so much late, and no timer is made for each. */
const TICK_MS = 20;

interface Waiting {
  readonly subject: string;
  readonly until: number;
  readonly resolve: (reply: Msg) => void;
  readonly reject: (reason: unknown) => void;
}

export interface Request {
  readonly subject: string;
  readonly payload: Uint8Array;
  readonly headers: MsgHdrs;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

/**
 * One private inbox for all replies of a process. The client's own `request()` starts a timer for each request and makes an
 * error with its stack even for those that were answered, which together cost more than the request itself.
 */
export class ReplyInbox {
  private readonly prefix: string;
  private readonly waiting = new Map<string, Waiting>();
  private timer?: NodeJS.Timeout;
  private count = 0;

  constructor(
    private readonly connection: NatsConnection,
    inboxPrefix: string,
  ) {
    this.prefix = `${createInbox(inboxPrefix)}.`;
    connection.subscribe(`${this.prefix}*`, {
      callback: (error, reply) => {
        if (!error) this.take(reply);
      },
    });
    void connection.closed().then((error) => this.rejectAll(error ?? new TimeoutError()));
  }

  /** @throws NoRespondersError at once when nobody serves the subject, TimeoutError when no reply came in time */
  request({ subject, payload, headers, until }: Request): Promise<Msg> {
    const id = String((this.count += 1));
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { subject, until, resolve, reject });
      this.timer ??= setInterval(() => this.expire(), TICK_MS);
      try {
        this.connection.publish(subject, payload, { reply: this.prefix + id, headers });
      } catch (error) {
        this.waiting.delete(id);
        reject(error instanceof Error ? error : new TypeError('the bus refuses to publish', { cause: error }));
      }
    });
  }

  private take(reply: Msg): void {
    const id = reply.subject.slice(this.prefix.length);
    const asked = this.waiting.get(id);
    if (!asked) return; // it came too late: its asker has been told
    this.waiting.delete(id);
    if (reply.data.length === 0 && reply.headers?.code === 503) asked.reject(new NoRespondersError(asked.subject));
    else asked.resolve(reply);
  }

  private expire(): void {
    const now = Date.now();
    for (const [id, { until, reject }] of this.waiting) {
      if (until > now) continue;
      this.waiting.delete(id);
      reject(new TimeoutError());
    }
    if (this.waiting.size === 0) this.rest();
  }

  private rejectAll(reason: Error): void {
    for (const { reject } of this.waiting.values()) reject(reason);
    this.waiting.clear();
    this.rest();
  }

  private rest(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }
}
